//! What the relay costs: the same call through the smallest Worker that passes calls on and through the relay, in pairs
//! that take turns at going first. The two run in the same process of the same runtime, and the median of the pairs'
//! ratios counts, so that whatever else the machine does meets both.

use std::io::{self, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use relay::calls;
use relay::fixture::RelayFixture;
use relay::raw_http::{Connection, RawRequest};

/// Pairs of single calls.
const SINGLE: usize = 1_000;
/// Pairs before that: code is compiled and connections are made when they are first needed.
const WARMING: usize = 100;
/// Calls at a time, and pairs of rounds of them.
const LOADS: [(usize, usize); 2] = [(50, 30), (200, 10)];
/// Calls in a round.
const ROUND: usize = 1_000;

fn main() -> io::Result<()> {
    let fixture = RelayFixture::start(&["--pace", "manual"]);
    let ways = [fixture.relay.plain(), fixture.relay.bare()].map(|url| (url, list(url)));
    let mut output = io::stdout();
    let times = single(&ways)?;
    let [plain, relayed] = columns(&times).map(|times| median(times) * 1_000.0);
    writeln!(
        output,
        "  one call at a time     {relayed:7.2} ms, {:.2} times the smallest Worker's {plain:.2} ms (at most 1.2)",
        ratio(&times),
    )?;
    let mut lost = 0;
    for (at_a_time, pairs) in LOADS {
        let (rates, failed) = loaded(&ways, at_a_time, pairs);
        let [plain, relayed] = columns(&rates).map(median);
        writeln!(
            output,
            "  {at_a_time:3} calls at a time   {relayed:7.0} a second, {:.2} of the smallest Worker's {plain:.0} \
             (at least 0.8 at 50); failed: {} of its, {} of the relay's",
            ratio(&rates),
            failed[0],
            failed[1],
        )?;
        lost += failed[1];
    }
    if lost == 0 {
        Ok(())
    } else {
        Err(io::Error::other(format!("{lost} calls failed")))
    }
}

/// An address, and the call that is sent there.
type Target<'a> = (&'a str, RawRequest);

/// Seconds of each pair of single calls.
fn single(ways: &[Target<'_>; 2]) -> io::Result<Vec<[f64; 2]>> {
    let mut connections = [Connection::open(ways[0].0)?, Connection::open(ways[1].0)?];
    let mut times = Vec::new();
    for pair in 0..WARMING + SINGLE {
        let mut seconds = [0.0; 2];
        for way in [pair % 2, 1 - pair % 2] {
            let began = Instant::now();
            let response = connections[way].send(&ways[way].1)?;
            seconds[way] = began.elapsed().as_secs_f64();
            assert_eq!(response.status, 200, "{}", response.body);
        }
        times.push(seconds);
    }
    Ok(times.split_off(WARMING))
}

/// Calls a second of each pair of rounds, and how many calls of each way have failed.
fn loaded(ways: &[Target<'_>; 2], at_a_time: usize, pairs: usize) -> (Vec<[f64; 2]>, [usize; 2]) {
    let mut failed = [0; 2];
    let mut rates = Vec::new();
    // The first pair is for warming.
    for pair in 0..=pairs {
        let mut rate = [0.0; 2];
        for way in [pair % 2, 1 - pair % 2] {
            let began = Instant::now();
            failed[way] += round(&ways[way], at_a_time);
            let seconds = began.elapsed().as_secs_f64();
            rate[way] = f64::from(u32::try_from(ROUND).unwrap_or(u32::MAX)) / seconds;
        }
        rates.push(rate);
    }
    (rates.split_off(1), failed)
}

/// How many calls of a round fail, this many being under way at a time, each on a connection of its own.
fn round((url, call): &Target<'_>, at_a_time: usize) -> usize {
    let (left, failed) = (AtomicUsize::new(ROUND), AtomicUsize::new(0));
    let one_less = |left: usize| left.checked_sub(1);
    let take = || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less);
    let caller = || {
        let mut connection = Connection::open(url);
        while take().is_ok() {
            let response = connection.as_mut().map(|connection| connection.send(call));
            if !matches!(response, Ok(Ok(response)) if response.status == 200) {
                failed.fetch_add(1, Ordering::Relaxed);
                connection = Connection::open(url);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..at_a_time {
            scope.spawn(caller);
        }
    });
    failed.into_inner()
}

/// The list of services, which the page asks for most often beside a single one.
fn list(url: &str) -> RawRequest {
    let call = calls::all()
        .into_iter()
        .find(|call| call.path.ends_with("/service"));
    let call = call.expect("a call of the page");
    calls::raw(&call, url.trim_start_matches("http://"), "demo")
}

/// The second of a pair in terms of the first.
fn ratio(pairs: &[[f64; 2]]) -> f64 {
    median(
        pairs
            .iter()
            .map(|[plain, relayed]| relayed / plain)
            .collect(),
    )
}

fn columns(pairs: &[[f64; 2]]) -> [Vec<f64>; 2] {
    [0, 1].map(|way| pairs.iter().map(|pair| pair[way]).collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
