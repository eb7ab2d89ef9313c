//! Parts that several screens share and that know the domain.

pub mod button;
pub mod command;
pub mod copy_button;
pub mod copy_value;
pub mod equivalent_details;
pub mod error_notice;
pub mod facts;
pub mod primary_link;
pub mod tone;

pub use button::{Rank, button};
pub use command::command;
pub use copy_button::{copy_button, copy_label};
pub use copy_value::copy_value;
pub use equivalent_details::equivalent_details;
pub use error_notice::{error_notice, error_notice_with_retry};
pub use facts::facts;
pub use primary_link::primary_link;
pub use tone::tone_name;
