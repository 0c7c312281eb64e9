// A disk without room: the person is told, goes on writing, can take a copy, and all of it is kept once there is room.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, chooseFile, comeBack, go, kept, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';
import { setPassphrase, unlock } from './passphrase.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const told = 'Not saved yet: this device has no room left. Your words are still here.';

/** Gives the page `room` bytes from its first request on: Chromium believes for 30 s that what was free still is. Without
 *  the service worker, whose files would take a part of them. `all` takes the limit away. */
const limited = room => {
  let all;
  const before = async page => {
    const session = await page.context().newCDPSession(page);
    await page.route(/deep\/$/, async route => {
      const { origin } = new URL(route.request().url());
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room });
      all = () => session.send('Storage.overrideQuotaForOrigin', { origin });
      await route.continue();
    }, { times: 1 });
  };
  return { options: { before }, all: () => all() };
};

const write = async (page, words) => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
  await button(page, 'Write freely').waitFor();
};

/** A letter of a megabyte. */
const bringInLarge = async page => {
  await go(page, 'Settings');
  const text = `date,text\n2024-03-01,"${'A line of a long letter.\n'.repeat(4e4)}"\n`;
  await chooseFile(page, { name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, 'Bring these in');
};

/** Notes every “Saved” that is said from now on; an older one may still stand there. */
const listen = () => {
  window.heard = [];
  const note = node => /^Saved/.test(node.textContent) && window.heard.push(node.textContent);
  new MutationObserver(changes => changes.forEach(({ addedNodes, target, type }) => {
    if (type === 'characterData') note(target);
    else addedNodes.forEach(note);
  })).observe(document.body, { subtree: true, childList: true, characterData: true });
};

/** As when somebody comes back to the window: it tries again at once. */
const lookAgain = page => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

for (const locked of [false, true])
  test(`${locked ? 'a record with a passphrase' : 'an open record'} on a full disk loses nothing`, () => {
    const room = limited(8e5);
    return visit(browser, async ({ page }) => {
      await write(page, 'A first page');
      await saved(page);
      if (locked) await setPassphrase(page);
      await page.evaluate(listen);
      await bringInLarge(page);
      await says(page, told);
      await go(page, 'Today');
      await write(page, 'And one more page');
      await says(page, told);
      assert.deepEqual(await page.evaluate(() => window.heard), []);
      const download = page.waitForEvent('download');
      await press(page, 'Download a copy now');
      assert.match((await download).suggestedFilename(), /\.lantern$/);

      await room.all();
      await lookAgain(page);
      await page.getByText(told).first().waitFor({ state: 'detached' });
      await (locked ? page.reload().then(() => unlock(page)) : comeBack(page));
      assert.deepEqual(await kept(page), { checkIns: 0, entries: 3 });
    }, room.options);
  });
