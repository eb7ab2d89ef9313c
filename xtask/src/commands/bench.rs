//! Sizes and timings, each as a ratio to a reference, because absolute times do not compare across machines.

use super::{browser, setup};
use crate::console::say;
use crate::failure::{Explain, Failure};
use crate::page::{self, weight};
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;
use crate::{relay, simulator};

/// One figure and its reference.
struct Figure {
    what: &'static str,
    is: usize,
    reference: usize,
    meaning: &'static str,
}

pub(super) fn run(workspace: &Workspace) -> Result<(), Failure> {
    let toolbox = setup::for_browser(workspace)?;
    let weight = page::weigh(workspace, &toolbox)?;
    say("\nSizes, in bytes of brotli\n");
    for figure in sizes(&weight) {
        say(figure.line());
    }
    say("\nTimings, in a real browser\n");
    browser::run(workspace, &toolbox, "bench")?;
    say("\nThe relay, in its own runtime\n");
    relayed(workspace, &toolbox)
}

/// What the relay adds to a call.
fn relayed(workspace: &Workspace, toolbox: &Toolbox) -> Result<(), Failure> {
    relay::release(workspace, toolbox)?;
    let simulator = simulator::build(workspace)?;
    let mut command = workspace.cargo("run --quiet --package relay --bin relay-bench");
    let status = command.env("ATTACHE_SIM", simulator).status();
    if status
        .explain(|| "cannot start cargo".to_owned())?
        .success()
    {
        Ok(())
    } else {
        Err(Failure::new("the relay could not be measured; see above"))
    }
}

fn sizes(weight: &weight::Weight) -> [Figure; 3] {
    let (code, total) = (weight.code(), weight.total());
    [
        Figure {
            what: "WebAssembly + JS",
            is: code,
            reference: weight::CODE_BUDGET,
            meaning: "of the budget",
        },
        Figure {
            what: "WebAssembly + JS",
            is: code,
            reference: weight::BARE_LEPTOS,
            meaning: "times a bare Leptos page",
        },
        Figure {
            what: "whole first load",
            is: total,
            reference: weight::TOTAL_BUDGET,
            meaning: "of the budget",
        },
    ]
}

impl Figure {
    fn line(&self) -> String {
        let Self {
            what,
            is,
            reference,
            meaning,
        } = self;
        let hundredths = is * 100 / reference;
        format!(
            "  {what:20} {is:>9}  {}.{:02} {meaning} ({reference})",
            hundredths / 100,
            hundredths % 100
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Figure;

    #[test]
    fn a_figure_is_a_ratio() {
        let figure = Figure {
            what: "size",
            is: 97_314,
            reference: 46_000,
            meaning: "times a page",
        };
        assert_eq!(
            figure.line(),
            "  size                     97314  2.11 times a page (46000)"
        );
    }
}
