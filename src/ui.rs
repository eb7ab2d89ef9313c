//! Parts of a page that know nothing of the domain: they print what they are given and raise what was done.

pub mod breadcrumbs;
pub mod code_block;
pub mod duration;
pub mod field_error;
pub mod grouped;
pub mod icon;
pub mod keep_focus;
pub mod modal;
pub mod notice;
pub mod search_field;
pub mod state;
pub mod text_field;

pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use code_block::CodeBlock;
pub use duration::duration;
pub use field_error::FieldError;
pub use grouped::grouped;
pub use icon::{Icon, Shape};
pub use keep_focus::keep_focus;
pub use modal::Modal;
pub use notice::Notice;
pub use search_field::SearchField;
pub use state::State;
pub use text_field::TextField;
