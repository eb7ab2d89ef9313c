//! The browser shell: the only code of Attaché that knows a browser or Leptos.
//!
//! What the page is about lives in [`psc`]. The shell brings it events, performs its effects and renders its
//! view. In reading order: [`session`] (the loop), [`backend`] (who answers the calls), [`effects`] (the
//! outside world), [`app`] (the frame of the page), [`screens`] (one for each stage), [`ui`] (parts that know
//! nothing of the domain), [`demo`] (the person in Google Cloud), [`html`] (Leptos' elements, erased).

pub mod app;
pub mod backend;
pub mod demo;
pub mod effects;
pub mod html;
pub mod screens;
pub mod session;
pub mod settings;
pub mod ui;
pub mod update_banner;

/// Puts the page into the document and begins the session.
pub fn start() {
    effects::panic_hook::install();
    leptos::mount::mount_to_body(app::App);
}
