//! Starts the page.

fn main() {
    attache::start();
}
