// Keeps the focus in the page. A browser drops it to the body when the element that has it goes, is hidden or is disabled:
// keys then act on nothing, and a screen reader starts from the top. The focus goes instead to what came of it: to the
// element that the lost one names in `data-outcome`, a selector, or else to the nearest heading that is left.

// What had the focus last, and all that it was in, from the inside out. After a dialog comes what was left for it.
let held;
let within = [];
let behind = [];

addEventListener("focusin", ({ target }) => {
  held = target;
  within = [];
  for (let place = target; place && place !== document.body; place = place.parentElement) within.push(place);
  if (target.closest("dialog")) within.push(...behind);
  else behind = within;
});

// Whoever presses beside everything wants the focus nowhere.
addEventListener("click", () => document.activeElement === document.body && (held = undefined), true);

const isThere = (element) => element?.isConnected && !element.disabled && element.getClientRects().length > 0;

function keep(wasMoved) {
  if (!held || document.activeElement !== document.body) return;
  if (isThere(held)) {
    // A list that puts its rows in another order takes them out and in again.
    if (wasMoved) held.focus();
    return;
  }
  const outcomes = within.map(({ dataset }) => dataset.outcome && document.querySelector(dataset.outcome));
  const headings = within.filter(isThere).map((place) => place.querySelector("h1, h2, h3, legend"));
  const next = [...outcomes, ...headings, document.querySelector("main h1")].find(isThere);
  if (next?.tabIndex < 0) next.tabIndex = -1;
  next?.focus();
}

// Browsers look after two frames at the latest, and so does the page where it has a better place for the focus.
const afterTwoFrames = (act) => requestAnimationFrame(() => requestAnimationFrame(act));

new MutationObserver((changes) => {
  if (!held) return;
  const wasMoved = changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held)));
  afterTwoFrames(() => keep(wasMoved));
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled", "hidden", "open"] });
