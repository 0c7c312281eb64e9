// Earlier copies of the record: kept by themselves, gone back to, and what brings a lost record back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { comeBack, heading, kept, press, ready, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const status = (page, words) => page.getByRole('status').filter({ hasText: words }).first();

const write = async (page, words) => {
  await page.evaluate(() => { location.hash = '#/entry'; });
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
  await page.waitForFunction(() => !location.hash.startsWith('#/entry')); // the word of an earlier one may still stand
  await status(page, /^Saved/).waitFor();
};

const copies = page => page.getByRole('button', { name: /^(Today|Yesterday), \d\d:\d\d/ });

/** Writes, and waits until a copy of it is kept, which comes a while after the last touch. */
const writeAndRest = async (page, words) => {
  await write(page, words);
  await page.evaluate(() => { location.hash = '#/earlier'; });
  await heading(page, 'Earlier copies').waitFor();
  await copies(page).first().waitFor({ timeout: 20000 });
};

test('a copy is kept by itself; one goes back to it, and from there to what was before', () => visit(browser, async ({ page }) => {
  await writeAndRest(page, 'Boats at the canal');
  await write(page, 'A heron on the weir');
  await page.evaluate(() => { location.hash = '#/earlier'; });
  await press(page, /^Today, .*1 entry/);
  await heading(page, 'Go back to this copy?').waitFor();
  await press(page, 'Go back to it');
  await status(page, 'Your record is as it was then').waitFor({ timeout: 20000 });
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
  await page.evaluate(() => { location.hash = '#/earlier'; });
  await press(page, /^Today, .*2 entries.*Kept before you went back/);
  await press(page, 'Go back to it');
  await heading(page, 'Earlier copies').waitFor();
  await copies(page).nth(2).waitFor({ timeout: 20000 });
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 2 });
}));

test('one is kept and tested when asked', () => visit(browser, async ({ page }) => {
  await writeAndRest(page, 'Boats at the canal');
  await press(page, 'Keep one now');
  await status(page, 'A copy is kept').waitFor({ timeout: 20000 });
  await press(page, 'Test the newest');
  await status(page, 'It opened, whole').waitFor({ timeout: 20000 });
  await page.getByText('Last tested: Today. It opened, whole.').waitFor();
}));

const flip = page => page.evaluate(async () => {
  const asked = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
  const [{ name }] = await indexedDB.databases(), handle = await asked(indexedDB.open(name));
  const transaction = handle.transaction(['images', 'pages'], 'readwrite');
  const pages = transaction.objectStore('pages'), images = transaction.objectStore('images');
  for (const place of [pages, images]) for (const key of await asked(place.getAllKeys())) {
    if (typeof key !== 'number') continue;
    const bytes = new Uint8Array(await asked(place.get(key)));
    bytes[40] ^= 1;
    await asked(place.put(bytes.buffer, key));
  }
  handle.close();
});

test('a damaged record is brought back from its newest copy, and what was found stays', () => visit(browser, async ({ page }) => {
  await writeAndRest(page, 'Boats at the canal');
  await flip(page);
  await comeBack(page);
  await heading(page, 'Your record could not be opened').waitFor();
  await press(page, /^Bring back the copy of Today/);
  await status(page, 'Your record is as it was then').waitFor({ timeout: 20000 });
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
  await page.evaluate(() => { location.hash = '#/earlier'; });
  await page.getByRole('button', { name: /Kept as it was found, damaged/ }).waitFor();
}, { expected: () => true }));

test('a record whose database is gone is brought back from the copy apart', () => visit(browser, async ({ page, context }) => {
  await writeAndRest(page, 'Boats at the canal');
  await settled(page);
  const session = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goBack();
  await heading(page, 'Your record is missing').waitFor();
  await press(page, 'Bring back the copy kept apart');
  await status(page, 'Your record is as it was then').waitFor({ timeout: 20000 });
  await ready(page);
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
}));
