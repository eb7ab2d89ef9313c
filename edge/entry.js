// What the runtime calls. It starts the module once, and hands requests to it.

import { fetch, initSync } from "./relay.js";
import module from "./relay_bg.wasm";

initSync({ module });

export default { fetch };
