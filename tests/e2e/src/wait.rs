//! Waiting for a condition, with a deadline.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// Longer than anything takes that will happen at all, the page's own polls included.
const DEADLINE: Duration = Duration::from_secs(30);
/// How long to leave the browser alone between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// Looks until `look` finds something, and returns that. At the deadline the test fails with what `explain`
/// says, which should tell what was there instead.
pub async fn until<T>(
    mut look: impl AsyncFnMut() -> Option<T>,
    explain: impl AsyncFnOnce() -> String,
) -> T {
    let deadline = Instant::now() + DEADLINE;
    loop {
        if let Some(found) = look().await {
            return found;
        }
        if Instant::now() > deadline {
            break;
        }
        sleep(PAUSE).await;
    }
    panic!(
        "waited {} s in vain: {}",
        DEADLINE.as_secs(),
        explain().await
    )
}
