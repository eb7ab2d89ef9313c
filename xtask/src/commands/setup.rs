//! Gets the tools. Every command that needs tools starts with the part of this that it needs.

use crate::failure::Failure;
use crate::toolbox::{
    Avn, Browser, Cache, Compiled, Crates, GoClient, LiveServers, Node, NpmPackages, Observatory,
    Tool, ToolContext, Toolbox, WasmTarget,
};
use crate::workspace::Workspace;

#[derive(Debug, clap::Args)]
pub(super) struct SetupOptions {
    /// Also get what only the tests need: Chromium, Firefox and `WebKit` with their drivers, avn, Aiven's Go client, and the
    /// servers that connection code runs against
    #[arg(long)]
    for_tests: bool,
}

pub(super) fn run(workspace: &Workspace, options: &SetupOptions) -> Result<(), Failure> {
    if options.for_tests {
        for_every_browser(workspace)?;
        for_live_servers(workspace).map(drop)
    } else {
        for_page(workspace).map(drop)
    }
}

/// What compiling and testing the crates takes.
pub(super) fn for_rust(workspace: &Workspace) -> Result<Toolbox, Failure> {
    let cache = Cache::of_user()?;
    Toolbox::prepare(
        ToolContext {
            workspace,
            cache: &cache,
        },
        &[&WasmTarget, &Crates],
    )
}

/// What building the page takes.
pub(super) fn for_page(workspace: &Workspace) -> Result<Toolbox, Failure> {
    prepare(workspace, &Cache::of_user()?, &[])
}

/// What the browser programs need beside that.
pub(super) fn for_browser(workspace: &Workspace) -> Result<Toolbox, Failure> {
    prepare(workspace, &Cache::of_user()?, &[&Browser::Chromium])
}

/// What scoring a served page takes beside that.
pub(super) fn for_observatory(workspace: &Workspace) -> Result<Toolbox, Failure> {
    prepare(workspace, &Cache::of_user()?, &[&Observatory])
}

/// What the live servers and their clients are made of.
pub(super) fn for_live_servers(workspace: &Workspace) -> Result<Toolbox, Failure> {
    let cache = Cache::of_user()?;
    let context = ToolContext {
        workspace,
        cache: &cache,
    };
    let servers = LiveServers::of(&context)?;
    Toolbox::prepare(context, &servers.tools())
}

/// Aiven's own clients.
pub(super) struct Clients {
    pub(super) avn: Avn,
    pub(super) go: GoClient,
}

/// What the tests need that run in no other browser than Chromium.
pub(super) fn for_tests(workspace: &Workspace) -> Result<(Toolbox, Clients), Failure> {
    prepare_for_tests(workspace, &[])
}

/// Everything.
pub(super) fn for_every_browser(workspace: &Workspace) -> Result<(Toolbox, Clients), Failure> {
    let geckodriver = Compiled::geckodriver();
    let browsers: [&dyn Tool; 3] = [&Browser::Firefox, &geckodriver, &Browser::WebKit];
    prepare_for_tests(workspace, &browsers)
}

fn prepare_for_tests(
    workspace: &Workspace,
    browsers: &[&dyn Tool],
) -> Result<(Toolbox, Clients), Failure> {
    let cache = Cache::of_user()?;
    let context = ToolContext {
        workspace,
        cache: &cache,
    };
    let clients = Clients {
        avn: Avn::of(&context),
        go: GoClient::of(&context)?,
    };
    let tools: [&dyn Tool; 4] = [&Browser::Chromium, &clients.avn, &clients.go, &Observatory];
    let tools: Vec<&dyn Tool> = tools.into_iter().chain(browsers.iter().copied()).collect();
    Ok((prepare(workspace, &cache, &tools)?, clients))
}

fn prepare(workspace: &Workspace, cache: &Cache, more: &[&dyn Tool]) -> Result<Toolbox, Failure> {
    let trunk = Compiled::trunk();
    let wasm_bindgen = Compiled::wasm_bindgen(workspace)?;
    let page: [&dyn Tool; 6] = [
        &WasmTarget,
        &Node,
        &NpmPackages,
        &Crates,
        &trunk,
        &wasm_bindgen,
    ];
    let tools: Vec<&dyn Tool> = page.into_iter().chain(more.iter().copied()).collect();
    Toolbox::prepare(ToolContext { workspace, cache }, &tools)
}
