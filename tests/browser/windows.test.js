// Two windows on one record: one writes, and one that was passed over writes nothing, whatever it still believes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, heading, kept, press, ready, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What is on the disk: every record of the store, as one digest. */
const onDisk = page => page.evaluate(async () => {
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.endsWith('record'));
  const database = await new Promise(done => { indexedDB.open(name).onsuccess = ({ target }) => done(target.result); });
  const places = ['images', 'pages', 'meta'], reading = database.transaction(places), parts = [];
  await Promise.all(places.map(place => new Promise(done => {
    reading.objectStore(place).openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return done();
      const { key, value } = cursor;
      parts.push(`${place} ${key} ${Array.from(new Uint8Array(value.head ?? value)).join()} ${value.epoch ?? ''}`);
      cursor.continue();
    };
  })));
  database.close();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.sort().join('\n')));
  return Array.from(new Uint8Array(digest)).join();
});

test('a second window says where Lantern is open, and writes nothing', () => visit(browser, async ({ page, context, host }) => {
  await checkIn(page, 'Good');
  await saved(page);
  const before = await onDisk(page);
  const second = await context.newPage();
  await second.goto(host.address);
  await heading(second, 'Lantern is open in another window').waitFor();
  assert.equal(await button(second, 'Good').count(), 0);
  await button(second, 'Help now').waitFor();
  await second.waitForTimeout(1000);
  assert.equal(await onDisk(second), before);
}));

test('the second takes over; the first, woken, writes nothing and says so', () => visit(browser, async ({ page, context, host }) => {
  await checkIn(page, 'Good');
  await saved(page);
  const second = await context.newPage();
  await second.goto(host.address);
  await press(second, 'Write here instead');
  await ready(second);
  assert.deepEqual(await kept(second), { checkIns: 1, entries: 0 });
  await second.getByRole('link', { name: 'Today' }).click();
  await checkIn(second, 'Low');
  await saved(second);
  await second.waitForTimeout(500);
  const after = await onDisk(second);

  await page.bringToFront(); // still shows its check-in, with no idea of the other
  await page.getByRole('radio', { name: 'Very good' }).press('Space');
  if (await button(page, 'Save').count()) await press(page, 'Save');
  await says(page, 'Lantern is open in another window. This one only shows.');
  await page.waitForTimeout(1000);
  assert.equal(await onDisk(page), after);
  await second.reload();
  await ready(second);
  if (await button(second, 'Close').count()) await press(second, 'Close');
  assert.deepEqual(await kept(second), { checkIns: 2, entries: 0 });
}));

test('the first can take it back', () => visit(browser, async ({ page, context, host }) => {
  const second = await context.newPage();
  await second.goto(host.address);
  await press(second, 'Write here instead');
  await ready(second);
  await checkIn(second, 'Low');
  await saved(second);
  await page.bringToFront();
  await press(page, 'Good');
  await press(page, 'Write here instead');
  await ready(page);
  await press(page, 'Close');
  assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 }); // what the other saved, and nothing of its own
}));
