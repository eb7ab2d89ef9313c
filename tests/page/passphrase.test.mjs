// What public/passphrase.js calls common, and what it makes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const source = readFileSync(new URL("../../public/passphrase.js", import.meta.url), "utf8");
const { generate, isCommon } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

test("a common passphrase is known by its letters and digits", () => {
  for (const common of [
    "qazwsxedcrfv",
    "Password1234!",
    "correcthorsebatterystaple",
    "Correct Horse Battery Staple",
    "correct-horse-battery-staple",
    "ｐａｓｓｗｏｒｄ１２３４",
  ]) {
    assert.ok(isCommon(common), common);
  }
  for (const other of ["", "            ", "!!!!!!!!!!!!", "correct horse battery", "日本語日本語"]) assert.ok(!isCommon(other), other);
});

test("digits and signs around a common passphrase, and saying it twice, do not make it a good one", () => {
  for (const common of [
    "Password123!",
    "iloveyou1234",
    "P@ssw0rd2024",
    "!!!Sunshine!!!",
    "123456 dragon",
    "2024-football-2025",
    "jordan1987 5555",
    "passwordpassword1",
    "1987-06-05 !!",
  ]) {
    assert.ok(isCommon(common), common);
  }
  for (const other of ["purple monkeys 1234", "1 dragon, 2 horses", "4815162342 alex", "840 2917 4406 518"]) {
    assert.ok(!isCommon(other), other);
  }
});

test("a generated passphrase has 20 of 32 signs, each as likely as another", () => {
  const seen = new Map();
  const made = Array.from({ length: 1000 }, generate);
  for (const passphrase of made) {
    assert.match(passphrase, /^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}$/);
    assert.ok(!isCommon(passphrase));
    for (const sign of passphrase.replaceAll("-", "")) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  }
  assert.equal(new Set(made).size, made.length);
  // 625 of each are expected; eight standard deviations to either side.
  const counts = [...seen.values()];
  assert.equal(counts.length, 32);
  assert.ok(counts.every((count) => 430 < count && count < 820), String(counts));
});
