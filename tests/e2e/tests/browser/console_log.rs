//! Every test asserts at its end that the console has no error. Here errors are made, and must be found.

use std::cell::RefCell;

use e2e::test_context;
use e2e::wait::until;

const PROVOKE: &str = "
    setTimeout(() => Promise.reject(new Error('nobody waits for me')));
    import('https://stranger.example/script.js').catch(() => {});
    try { document.body.innerHTML += '<p>markup</p>'; } catch {}
    document.body.setAttribute('style', 'color: red');
    console.error('said by the page');";

const WANTED: [&str; 5] = [
    "said by the page",
    "nobody waits for me",
    "Loading the script",
    "requires 'TrustedHTML' assignment",
    "Applying inline style",
];

#[tokio::test]
async fn what_goes_wrong_in_the_browser_is_heard() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        assert_eq!(page.console_errors().await, Vec::<String>::new());
        page.script(PROVOKE).await;
        let heard = RefCell::new(String::new());
        let all = async || {
            let lines = page.console_errors().await.join("\n");
            heard.borrow_mut().push_str(&lines);
            WANTED
                .iter()
                .all(|words| heard.borrow().contains(words))
                .then_some(())
        };
        until(all, async || {
            format!("{WANTED:?} should be heard: {}", heard.borrow())
        })
        .await;
        // Refused by the policy, and yet tried.
        let unexpected = page.unexpected_requests(&[]).await;
        let last = unexpected.last().map(String::as_str);
        assert_eq!(last, Some("https://stranger.example/script.js"));
    })
    .await;
}
