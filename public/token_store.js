// Keeps a token where its owner wants it kept: in this tab, or on this device, encrypted. Loaded by boot.js when
// something is kept or shall be. What is kept, when, and what is said about it is decided by the page's program.
const TAB = "attache-token";
const DATABASE = "attache";
const STORE = "kept";
const KEY = "token";

// What marks the record on the device that this page opened or wrote: its salt, which no other record has.
let own;

// What the tab keeps, in a line; below it whether the device keeps something; below that when a token was last forgotten.
export async function look() {
  const record = await device("readonly", (store) => store.get(KEY));
  const forgotten = localStorage.getItem("attache-forgotten") ?? "";
  return `${sessionStorage.getItem(TAB) ?? ""}\n${record ? "device" : ""}\n${forgotten}`;
}

export function keepInTab(text) {
  sessionStorage.setItem(TAB, text);
}

// Salt and nonce are new each time. The numbers stay beside what they sealed, so that they can be raised.
export async function keepOnDevice(text, passphrase, rounds) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(passphrase, salt, rounds, "encrypt");
  const plain = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, plain);
  const record = { kdf: "PBKDF2-SHA-256", rounds, salt, cipher: "AES-GCM-256", nonce, sealed };
  await device("readwrite", (store) => store.put(record, KEY));
  own = salt;
}

// The text; nothing where nothing is kept; "wrong" where the passphrase does not fit.
export async function open(_, passphrase) {
  const record = await device("readonly", (store) => store.get(KEY));
  if (!record) return "";
  own = record.salt;
  const key = await derive(passphrase, record.salt, record.rounds, "decrypt");
  const algorithm = { name: "AES-GCM", iv: record.nonce };
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, record.sealed));
  } catch (cause) {
    if (cause.name === "OperationError") return "wrong";
    throw cause;
  }
}

export function wipeTab() {
  sessionStorage.removeItem(TAB);
}

export async function wipe() {
  wipeTab();
  await settled(indexedDB.deleteDatabase(DATABASE));
}

// Another tab may have kept a newer token on the device: in one transaction, so that none comes in between.
export async function wipeRefused() {
  wipeTab();
  await device("readwrite", (store) => {
    const reading = store.get(KEY);
    reading.addEventListener("success", () => {
      if (String(reading.result?.salt) === String(own)) store.delete(KEY);
    });
    return reading;
  });
}

// The same letters can be typed as different characters on different machines, hence the normal form.
async function derive(passphrase, salt, rounds, use) {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, [use]);
}

// Closed at once, so that no other tab has to wait when it is deleted. Looking does not make one.
async function device(mode, act) {
  const opening = indexedDB.open(DATABASE, 1);
  let absent = false;
  opening.onupgradeneeded = () => {
    absent = mode === "readonly";
    if (absent) opening.transaction.abort();
    else opening.result.createObjectStore(STORE);
  };
  const database = await settled(opening).catch((cause) => {
    if (!absent) throw cause;
  });
  if (!database) return undefined;
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await settled(act(transaction.objectStore(STORE)));
    await ended;
    return result;
  } finally {
    database.close();
  }
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
