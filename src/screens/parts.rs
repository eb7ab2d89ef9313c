//! Parts that several screens share and that know the domain.

pub mod age;
pub mod command;
pub mod copy_button;
pub mod copy_value;
pub mod tone;
pub mod trouble_notice;
pub mod twin_details;

pub use age::Age;
pub use command::Command;
pub use copy_button::{CopyButton, copy_outcome, copy_words};
pub use copy_value::CopyValue;
pub use tone::tone_name;
pub use trouble_notice::TroubleNotice;
pub use twin_details::TwinDetails;
