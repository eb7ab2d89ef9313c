//! `WebKit`, in the browser that its developers test it with.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use serde_json::json;
use thirtyfour::Capabilities;

use super::{Driver, program, read};
use crate::profile::Profile;
use crate::tools::path;
use crate::wait::until;

pub(super) async fn start() -> Driver {
    let mut screen = program("Xvfb")
        .args("-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp".split(' '))
        .spawn()
        .expect("a screen without a monitor starts");
    let number = read(&mut screen, |line| line.trim().parse::<u32>().ok())
        .await
        .expect("the screen says its number");
    let home = Profile::new();
    let port = free_port();
    let driver = program(path("WEBKITWEBDRIVER"))
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        .env("HOME", home.path())
        // No graphics card.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .stdout(Stdio::null())
        .spawn()
        .expect("the driver of the browser starts");
    let address = format!("http://127.0.0.1:{port}");
    let status = [&address, "/status"].concat();
    let listens = async || reqwest::get(&status).await.ok().map(drop);
    until(listens, async || "the driver should listen".to_owned()).await;
    Driver {
        address,
        capabilities: capabilities(),
        processes: vec![screen, driver],
        _home: Some(home),
    }
}

/// The driver says nothing, so it is told its port.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

fn capabilities() -> Capabilities {
    let mut capabilities = Capabilities::new();
    let options = json!({ "binary": path("MINIBROWSER"), "args": ["--automation"] });
    let set = capabilities
        .set("browserName", "MiniBrowser")
        .and_then(|()| capabilities.set("webkitgtk:browserOptions", options));
    set.expect("capabilities are plain JSON");
    capabilities
}
