// Erasing everything: after it the raw stores hold nothing of Lantern, and all that others keep under the same host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, opened, press, ready, saved, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const path = '/somewhere/deep/';
const visitOffline = work => visit(browser, work, { offline: true });
const goneNow = page => heading(page, 'Nothing of Lantern is left in this browser').waitFor({ timeout: 20000 });

/** Everything that this origin keeps, by the names of it. */
const raw = page => page.evaluate(async () => {
  const files = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(decodeURIComponent(name));
  return {
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(), files: files.sort(), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    settings: Object.keys(localStorage).sort(), tab: Object.keys(sessionStorage),
  };
});

/** What another Lantern under this host, at `lantern /other/`, and one beneath this path keep; and a file as ours are called. */
const putForeign = page => page.evaluate(async at => {
  const file = async name => {
    const stream = await (await (await navigator.storage.getDirectory()).getFileHandle(encodeURIComponent(name), { create: true })).createWritable();
    await stream.write('x');
    await stream.close();
  };
  for (const name of ['lantern /other/ record', `lantern ${at}er/ record`])
    await new Promise(done => { indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); done(); }; });
  await file('lantern /other/ record');
  await file(`lantern ${at} record`);
  localStorage.setItem('lantern /other/ record', 'kept 1 7');
  sessionStorage.setItem(`lantern ${at} left`, 'yes');
}, path);

const foreign = {
  databases: ['lantern /other/ record', `lantern ${path}er/ record`], files: ['lantern /other/ record'], caches: [], workers: 0,
  settings: ['lantern /other/ record'], tab: [],
};

const fill = async page => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill('Heron on the weir');
  await press(page, 'Done');
  await saved(page);
  await go(page, 'Settings');
  await page.getByRole('radio', { name: 'Night', exact: true }).press('Space');
  await page.getByRole('switch', { name: 'Quick exit' }).press('Space');
  await button(page, 'Quick exit').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await putForeign(page);
};

const ask = async page => {
  await go(page, 'Settings');
  await press(page, /^Erase everything/);
  await heading(page, 'Erase everything').waitFor();
};

const erase = async page => {
  await ask(page);
  await page.getByRole('textbox', { name: 'Type the word erase' }).fill(' Erase ');
  await press(page, 'Erase everything');
};

test('everything goes, it is looked for, and what others keep stays', () => visitOffline(async ({ page }) => {
  await fill(page);
  const before = await raw(page);
  for (const [kind, names] of Object.entries(before)) assert.ok(Number(names) || names.length, `nothing was there: ${kind}`);
  await erase(page);
  await goneNow(page);
  assert.deepEqual(await raw(page), foreign);
  await page.waitForTimeout(1000); // nothing comes later either
  assert.deepEqual(await raw(page), foreign);
  await page.getByRole('link', { name: 'start Lantern as a new person' }).click();
  await heading(page, 'A quiet place for your recovery').waitFor();
}));

test('without the word nothing can be pressed, and a copy can be taken first', () => visit(browser, async ({ page }) => {
  await ask(page);
  const last = button(page, 'Erase everything');
  assert.equal(await last.getAttribute('aria-disabled'), 'true');
  await page.getByRole('textbox', { name: 'Type the word erase' }).fill('eras');
  await settled(page);
  assert.equal(await last.getAttribute('aria-disabled'), 'true');
  await page.getByRole('textbox', { name: 'Type the word erase' }).press('Enter');
  await settled(page);
  const download = page.waitForEvent('download');
  await press(page, 'Take a copy out');
  assert.match((await download).suggestedFilename(), /\.sqlite$/);
  await press(page, 'Close');
  await heading(page, 'Settings').waitFor();
}));

test('another window of it ends as well, and brings nothing back', () => visitOffline(async ({ page, context, host }) => {
  await fill(page);
  const second = await context.newPage();
  await second.goto(host.address);
  await press(second, 'Write here instead');
  await ready(second);
  await press(second, 'Write freely');
  await second.getByRole('textbox', { name: 'Your words' }).fill('Half a sentence');
  await erase(page);
  await goneNow(page);
  await heading(second, 'Lantern was erased in another window').waitFor();
  await second.waitForTimeout(1000);
  assert.deepEqual(await raw(page), foreign);
}));

test('what something else holds open is listed, and goes once that lets go of it', () => visitOffline(async ({ page, context, host }) => {
  await fill(page);
  const holder = await context.newPage();
  await holder.goto(`${host.address}measures.html`);
  await holder.evaluate(name => new Promise(done => {
    indexedDB.open(name).onsuccess = ({ target }) => { window.held = target.result; done(); };
  }), `lantern ${path} record`);
  await erase(page);
  await heading(page, 'Some of it is still here').waitFor({ timeout: 20000 });
  await page.getByRole('listitem').filter({ hasText: `database: lantern ${path} record` }).waitFor();
  await holder.close();
  await press(page, 'Try again');
  await goneNow(page);
  assert.deepEqual(await raw(page), foreign);
}));

test('the page that erases does nothing for whoever only comes by', () => visitOffline(async ({ page, host }) => {
  await fill(page);
  const before = await raw(page);
  const address = await page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys())
    .map(({ url }) => url).find(url => /erased\.[0-9a-f]+\.html$/.test(url)));
  await page.goto(address);
  await heading(page, 'Nothing was erased').waitFor();
  assert.deepEqual((await raw(page)).databases, before.databases);
  await page.goto(host.address);
  await opened(page);
}));
