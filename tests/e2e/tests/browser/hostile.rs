//! What a server sends is text, whatever it looks like.

use e2e::input_method::InputMethod;
use e2e::test_context;

const HOSTILE: &str = r#"[{
    "service_name": "<img src=x onerror=alert(1)>",
    "service_type": "kafka\"><script>alert(1)</script>",
    "plan": "{{7*7}} ${7*7} \u202egnp.exe",
    "cloud_name": "google-europe-west1",
    "state": "<b>RUNNING</b>",
    "project_vpc_id": "javascript:alert(1)",
    "users": [{"username": "</textarea><svg onload=alert(1)>", "password": "$(reboot)`x`'\"\\"}],
    "user_config": {}
}]"#;

#[tokio::test]
async fn names_that_look_like_markup_are_shown_as_they_came() {
    test_context::run_with_services("connected", HOSTILE, async |context| {
        let page = &context.page;
        let journey = context.journey(InputMethod::Pointer);
        page.load("#/project/acme-production").await;
        journey.sign_in("demo").await;
        page.click("link", "<img src=x onerror=alert(1)>…").await;
        page.find("heading", "<img src=x onerror=alert(1)>").await;
        page.says("<b>RUNNING</b>").await;
        for step in [
            "check",
            "enable",
            "endpoint",
            "approve",
            "components",
            "connect",
            "remove",
        ] {
            let place =
                "#/project/acme-production/service/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
            page.load(&[place, "/", step].concat()).await;
            journey.sign_in("demo").await;
            page.says("Checked").await;
            let foreign =
                "return document.querySelectorAll('main img, main script, main b').length;";
            assert_eq!(page.script(foreign).await, 0, "{step}");
        }
    })
    .await;
}
