//! What the relay adds to a call: the same call to the simulator directly, through the smallest Worker that passes calls
//! on, and through the relay, in turn. The two Workers run in the same process of the same runtime.

use std::io::{self, Write as _};
use std::time::Instant;

use relay::calls;
use relay::fixture::RelayFixture;
use relay::raw_http::RawRequest;

/// How often each way is timed; the middle one counts.
const ROUNDS: usize = 400;
/// Rounds before that: code is compiled and connections are made when they are first needed.
const WARMING: usize = 50;

fn main() -> io::Result<()> {
    let fixture = RelayFixture::start(&["--pace", "manual"]);
    let (direct, plain, relayed) = (
        fixture.upstream(),
        fixture.relay.plain(),
        fixture.relay.bare(),
    );
    let mut times = [const { Vec::new() }; 3];
    for round in 0..WARMING + ROUNDS {
        for (way, url) in [direct, plain, relayed].into_iter().enumerate() {
            let call = list(url);
            let began = Instant::now();
            let response = call.send(url);
            let took = began.elapsed().as_secs_f64() * 1_000.0;
            assert_eq!(response.status, 200, "{}", response.body);
            if round >= WARMING {
                times[way].push(took);
            }
        }
    }
    let [direct, plain, relayed] = times.map(middle);
    let mut output = io::stdout();
    writeln!(output, "  direct call                 {direct:6.2} ms")?;
    let ratio = plain / direct;
    writeln!(
        output,
        "  smallest JavaScript Worker  {plain:6.2} ms  {ratio:.2} times the direct call"
    )?;
    let ratio = relayed / direct;
    writeln!(
        output,
        "  relay                       {relayed:6.2} ms  {ratio:.2} times the direct call"
    )?;
    let (added, ratio) = (relayed - direct, (relayed - direct) / (plain - direct));
    let against = plain - direct;
    writeln!(
        output,
        "  added by the relay          {added:6.2} ms  {ratio:.2} times what the smallest Worker adds ({against:.2} ms)"
    )
}

/// The list of services, which the page asks for most often beside a single one.
fn list(url: &str) -> RawRequest {
    let call = calls::all()
        .into_iter()
        .find(|call| call.path.ends_with("/service"));
    let call = call.expect("a call of the page");
    calls::raw(&call, url.trim_start_matches("http://"), "demo")
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
