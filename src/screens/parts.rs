//! Parts that several screens share and that know the domain.

pub mod button;
pub mod command;
pub mod copy_button;
pub mod copy_value;
pub mod facts;
pub mod tone;
pub mod trouble_notice;
pub mod twin_details;

pub use button::{Rank, button};
pub use command::command;
pub use copy_button::{copy_button, copy_words};
pub use copy_value::copy_value;
pub use facts::facts;
pub use tone::tone_name;
pub use trouble_notice::trouble_notice;
pub use twin_details::twin_details;
