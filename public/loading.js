// Says so if the page does not start. A script of its own that runs before the others, since one that is missing or was
// altered says nothing. If even this one does not run, the style sheet
// shows what stands in the page for that.
{
  const loading = document.getElementById("loading");
  const REMEDY =
    "Check the network connection and load the page again. If it keeps failing, a new version may have been published: reload without the cache (Ctrl+Shift+R, or Cmd+Shift+R on a Mac).";

  globalThis.attacheNotStarted = (cause) => {
    if (!loading?.isConnected) return; // The page is up and reports its own problems.
    loading.removeAttribute("aria-busy");
    document.getElementById("loading-late")?.remove();
    const state = document.getElementById("loading-state");
    state.setAttribute("role", "alert");
    state.textContent =
      typeof WebAssembly === "undefined"
        ? "Attaché cannot start: this browser has no WebAssembly. Please use a current Chrome, Edge, Firefox or Safari, and check that no policy switches WebAssembly off."
        : `Attaché could not be loaded: ${cause}. ${REMEDY}`;
  };

  const hear = ({ target }) => {
    if (target.id === "boot") attacheNotStarted("boot.js is missing or doesn't match this version of the page");
  };
  addEventListener("error", hear, { capture: true });

  // The style sheet has arrived by now, or never will. The page works without it, but nobody would trust it.
  if (!getComputedStyle(document.documentElement).getPropertyValue("--line")) {
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.textContent = `The style sheet is missing or doesn't match this version of the page. ${REMEDY}`;
    document.body.prepend(alert);
  }
}
