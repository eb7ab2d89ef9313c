//! The browser shell: the only code of Attaché that knows a browser or Leptos.
//!
//! What the page is about is in [`psc`]. The shell brings it events, performs its effects and renders its view.
//!
//! In reading order: [`session`] holds the model and runs the loop; [`effects`] has a file for each kind of effect and
//! outside event; [`backend`] has the transports; [`html`] is Leptos' elements with erased types; [`app`] is the frame of
//! the page; [`screens`] has a file for each screen and step; [`ui`] has parts that know nothing of the domain; [`demo`] is
//! the panel that acts as the Google Cloud admin.

pub mod app;
pub mod backend;
pub mod demo;
pub mod effects;
pub mod html;
pub mod outage_banner;
pub mod screens;
pub mod session;
pub mod settings;
pub mod site_header;
pub mod ui;
pub mod update_banner;

/// Puts the page into the document and begins the session.
pub fn start() {
    effects::panic_hook::install();
    leptos::mount::mount_to_body(app::App);
}
