// Starts the page. A file of its own because the security policy allows no inline script.
const { js, wasm } = document.getElementById("boot").dataset;
const loading = document.getElementById("loading");

// The simulated account of the demo is loaded when somebody chooses it. The page calls this by its name.
globalThis.attacheDemo = async () => {
  const demo = await import(new URL("demo.js", import.meta.url));
  await demo.default();
  return demo;
};

try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
  loading?.remove();
} catch (cause) {
  console.error(cause);
  reportFailure(cause);
}

function reportFailure(cause) {
  if (!loading?.isConnected) return; // The page is up and reports its own problems.
  loading.removeAttribute("aria-busy");
  const state = document.getElementById("loading-state");
  state.setAttribute("role", "alert");
  const missing = typeof WebAssembly === "undefined";
  state.textContent = missing
    ? "Attaché cannot start: this browser has no WebAssembly. Please use a current Chrome, Edge, Firefox or Safari, and check that no policy switches WebAssembly off."
    : `Attaché could not be loaded: ${cause.message ?? cause}. Check the network connection and load the page again. If it keeps failing, a new version may have been published: reload without the cache (Ctrl+Shift+R, or Cmd+Shift+R on a Mac).`;
}
