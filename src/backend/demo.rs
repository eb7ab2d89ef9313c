//! Calls to the simulator, which runs in the page: nothing leaves the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aiven::{Reply, Request, Token, Transport, Unreachable};
use sim::{Carriage, Pace, Scenario, World};

use crate::effects::{clock, timer};

/// The token that the simulator knows as an account that may do everything.
const TOKEN: &str = "demo";

/// A simulated account. Clones share it.
#[derive(Clone)]
pub struct Demo {
    world: Rc<RefCell<World>>,
    sent: Rc<Cell<u32>>,
}

impl Demo {
    /// A fresh account, with services and nothing enabled.
    pub fn begin() -> Self {
        let world = World::new(Scenario::Fresh, Pace::Demo);
        Self {
            world: Rc::new(RefCell::new(world)),
            sent: Rc::default(),
        }
    }

    /// Lets somebody act on the world besides the API, at the present moment in milliseconds.
    pub fn act<T>(&self, act: impl FnOnce(&mut World, u64) -> T) -> T {
        act(&mut self.world.borrow_mut(), clock::now().0)
    }

    /// Milliseconds on the way, between 150 and 300, so that what waits can be seen to wait.
    fn latency(&self) -> u32 {
        let sent = self.sent.get().wrapping_add(1);
        self.sent.set(sent);
        150 + sent.wrapping_mul(67) % 151
    }
}

impl Transport for Demo {
    async fn send(&self, _: Option<&Token>, request: &Request) -> Result<Reply, Unreachable> {
        timer::sleep(self.latency()).await;
        let asked = sim::Request {
            method: request.method.as_str(),
            path: &request.path,
            body: request.body.as_deref().unwrap_or_default(),
        };
        let token = request.authorized.then_some(TOKEN);
        let response = self.act(|world, now| world.handle(now, token, &asked));
        if response.carriage != Carriage::Whole {
            return Err(Unreachable);
        }
        let retry_after = response
            .headers
            .into_iter()
            .find_map(|(name, value)| (name == "Retry-After").then_some(value));
        Ok(Reply {
            status: response.status,
            retry_after,
            body: response.body,
        })
    }
}
