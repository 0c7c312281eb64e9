// When something is missing: a plain sentence, the lines to call, and never a first-run screen over a lost record.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, comeBack, folder, go, heading, kept, press, ready, saved, visit } from './app.js';
import { launch, openPage } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const lines = page => page.getByRole('link', { name: '112' }).first().waitFor();

/** A browser that lacks something. `before` is given the page before it loads. */
const without = async (before, sentence, options = {}) => {
  const opened = await openPage({ browser, folder, before, options });
  try {
    await opened.page.getByText(sentence).first().waitFor();
    await lines(opened.page);
    for (const url of opened.requests) assert.ok(url.startsWith(opened.host.address), url);
  } finally { await opened.close(); }
};

test('without WebAssembly', () => without(page => page.addInitScript(() => { delete window.WebAssembly; }),
  'This browser does not run WebAssembly'));

test('without WebGL 2', () => without(page => page.addInitScript(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
}), 'This browser cannot draw Lantern'));

test('with IndexedDB refused, as in some private windows', () => without(page => page.addInitScript(() => {
  indexedDB.constructor.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
}), 'This browser lets Lantern keep nothing here'));

test('with the program’s file not there', () => without(page => page.route(/\.wasm$/, route => route.fulfill({ status: 404, body: '' })),
  'Something in Lantern went wrong'));

test('with a script that fails', () => without(page => page.addInitScript(() => {
  addEventListener('DOMContentLoaded', () => setTimeout(() => { throw new Error('on purpose'); }, 300));
}), 'Something in Lantern went wrong'));

test('without JavaScript', () => without(async () => {}, 'Lantern needs JavaScript', { javaScriptEnabled: false }));

test('a record that is gone is missed, not begun over; only the person begins anew', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Good');
  await saved(page);
  await page.evaluate(() => new Promise(async done => {
    const gone = (await indexedDB.databases()).map(({ name }) => new Promise(deleted => {
      const asked = indexedDB.deleteDatabase(name);
      asked.onsuccess = asked.onerror = deleted;
    }));
    await Promise.all(gone);
    done();
  }));
  await page.reload();
  for (let round = 0; round < 2; ++round) { // looking at it changes nothing
    await heading(page, 'Your record is missing').waitFor();
    assert.equal(await button(page, 'Good').count(), 0);
    if (round === 0) await page.reload();
  }
  await press(page, 'Help now');
  await lines(page);
  await page.keyboard.press('Escape');
  await press(page, 'Begin a new record');
  await heading(page, /^(Good|Hello) /).first().waitFor(); // the address named what is gone
  await checkIn(page, 'Low');
  await saved(page);
  await comeBack(page);
  await press(page, 'Close');
  assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
}));
