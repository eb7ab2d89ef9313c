//! What is said aloud when a reading brings a change of the privatelink: once for each, never for each poll.

use aiven::PrivatelinkState;

use crate::remote::ServiceData;

/// The last state that was said.
#[derive(Debug, Default)]
pub(crate) struct Announced(Option<Link>);

#[derive(Debug, PartialEq)]
enum Link {
    Absent,
    Is(PrivatelinkState),
}

impl Announced {
    /// What has changed since it was last said. The first reading of a place is no change.
    pub(crate) fn changes(&mut self, data: &ServiceData) -> Option<String> {
        let now = data.privatelink.value.as_ref().map(|link| match link {
            Some(link) => Link::Is(link.state.clone()),
            None => Link::Absent,
        });
        let before = std::mem::replace(&mut self.0, now)?;
        let now = self.0.as_ref()?;
        if before == *now {
            return None;
        }
        Some(match now {
            Link::Absent => "Private Service Connect is no longer enabled.".to_owned(),
            Link::Is(PrivatelinkState::Active) => "The service attachment is ready.".to_owned(),
            Link::Is(state) => format!("The privatelink is {}.", state.as_str()),
        })
    }
}
