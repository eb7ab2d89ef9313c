// Runs Lighthouse on one address, and prints `score FORM CATEGORY PER-CENT` for each of its categories, and
// `lost FORM AUDIT PER-CENT` for each audit that counts and is not full. Chromium is found through CHROME_PATH.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const [form, url] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

const chrome = await launch({ chromeFlags });
try {
  const settings = { port: chrome.port, onlyCategories: categories, logLevel: "error" };
  const { lhr } = await lighthouse(url, settings, form === "desktop" ? desktopConfig : undefined);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const perCent = (score) => Math.round(score * 100);
  for (const category of categories) {
    const { score, auditRefs } = lhr.categories[category];
    console.log("score", form, category, perCent(score));
    for (const { id, weight } of auditRefs) {
      const { score } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 1) console.log("lost", form, id, perCent(score));
    }
  }
} finally {
  chrome.kill();
}
