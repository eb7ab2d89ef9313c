// Refuses to turn text into markup, into a script or into the address of a script, in the whole page. The page draws
// element by element and needs none of it; the one exception is the address of its own service worker. A script of the
// classic kind and deferred, so that it runs before every module. A browser without Trusted Types has the rest of the policy.
{
  const worker = new URL("service-worker.js", document.currentScript.src).href;

  // `null` is a refusal: the browser reports it as a breach of the policy, and whoever asked gets an exception.
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: () => null,
    createScript: () => null,
    createScriptURL: (address) => (resolved(address) === worker ? worker : null),
  });

  function resolved(address) {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return null; // It is not an address.
    }
  }
}
