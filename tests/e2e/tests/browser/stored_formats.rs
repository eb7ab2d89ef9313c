//! What earlier versions of the page stored, byte for byte: it opens in this one.

use e2e::test_context;

const APPROVE: &str = "#/project/acme-production/service/orders-kafka/approve";

/// The line in the tab's storage, of this moment: an old one has been locked away.
const TAB: &str = "sessionStorage.setItem('attache-token', `direct ${Date.now()} demo`);";

/// The record on the device, made outside of the page: `direct 1795000000000 demo`, sealed with the passphrase below,
/// the salt 0 to 15, the nonce 16 to 27 and 600,000 rounds.
const DEVICE: &str = "
    const bytes = (from, count) => Uint8Array.from({ length: count }, (_, at) => from + at);
    const hex = '24ee2eef869242e616d0d390880b852d1f0b0bd8209a3f94cf8cb0959318123f36de8b3042db44d3e6';
    const record = {
        kdf: 'PBKDF2-SHA-256',
        rounds: 600000,
        salt: bytes(0, 16),
        cipher: 'AES-GCM-256',
        nonce: bytes(16, 12),
        sealed: Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16)).buffer,
    };
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open('attache', 1);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction('kept', 'readwrite');
            transaction.objectStore('kept').put(record, 'token');
            transaction.oncomplete = () => {
                database.close();
                resolve(true);
            };
        };
    });
";

#[tokio::test]
async fn a_token_in_the_tab_signs_in() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(APPROVE).await;
        page.find("textbox", "Aiven token").await;
        page.script(TAB).await;
        page.reload().await;
        page.find("heading", "Approve the connection").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_on_the_device_opens_with_its_passphrase() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(APPROVE).await;
        page.find("textbox", "Aiven token").await;
        page.script(DEVICE).await;
        page.reload().await;
        page.find("heading", "Use the kept token").await;
        page.fill("Passphrase", "correct horse battery").await;
        page.click("button", "Unlock").await;
        page.find("heading", "Approve the connection").await;
    })
    .await;
}
