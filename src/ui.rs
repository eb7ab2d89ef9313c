//! Parts of a page that know nothing of the domain.

pub mod breadcrumbs;
pub mod code_block;
pub mod duration;
pub mod focus;
pub mod grouped;
pub mod hop;
pub mod icon;
pub mod mark;
pub mod modal;
pub mod notice;
pub mod search_field;
pub mod state;
pub mod text_field;

pub use breadcrumbs::breadcrumbs;
pub use code_block::code_block;
pub use duration::duration;
pub use focus::{focus, focus_on};
pub use grouped::grouped;
pub use hop::hop;
pub use icon::{Shape, icon};
pub use mark::mark;
pub use modal::modal;
pub use notice::notice;
pub use search_field::search_field;
pub use state::state;
pub use text_field::{TextField, text_field, typed};
