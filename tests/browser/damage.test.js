// Whatever becomes of the stored bytes is found and said: never an empty first screen over a record, and nothing is
// written over what is left. tests/unit/vault goes through every byte; this is the way from the disk to the words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, everything, go, heading, kept, press, ready, says, visit } from './app.js';
import { launch } from './harness/browser.js';
import { open, setPassphrase, unlock } from './passphrase.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** In a page that is not Lantern's: reads all that is kept, puts it there, and changes bytes of what it has read.
 *  `whole` is a list of [place, key, value]. */
const workbench = () => {
  const places = ['images', 'pages', 'meta'];
  const asked = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const inDatabase = async work => {
    const [{ name }] = await indexedDB.databases(), database = await asked(indexedDB.open(name));
    const transaction = database.transaction(places, 'readwrite');
    await Promise.all([new Promise(resolve => { transaction.oncomplete = resolve; }), work(place => transaction.objectStore(place))]);
    database.close();
  };
  const read = async () => {
    const found = [];
    await inDatabase(store => Promise.all(places.map(async place => {
      const [keys, values] = await Promise.all([asked(store(place).getAllKeys()), asked(store(place).getAll())]);
      keys.forEach((key, i) => found.push([place, key, values[i]]));
    })));
    return found.sort(([a, b], [c, d]) => `${a} ${b}`.localeCompare(`${c} ${d}`));
  };
  const put = list => inDatabase(async store => {
    for (const place of places) store(place).clear();
    for (const [place, key, value] of list) store(place).put(value, key);
  });
  const text = value => value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)).join() : value;
  const same = (a, b) => JSON.stringify(a, (_, value) => text(value)) === JSON.stringify(b, (_, value) => text(value));
  /** What changes a list in place: a byte in each page's worth of what is kept there, a byte of the head, or all. */
  const page = 4096;
  const change = {
    pages: (list, place, at) => list.filter(([name]) => name === place).forEach(([, , value]) => {
      for (let byte = at; byte < value.byteLength; byte += page) new Uint8Array(value)[byte] ^= 1;
    }),
    head: (list, at) => { new Uint8Array(list.find(([, key]) => key === 'head')[2].head)[at] ^= 1; },
    slots: (list, copy, at) => { new Uint8Array(list.find(([, key]) => key === `slots ${copy}`)[2])[at] ^= 1; },
    remove: (list, place, key) => list.splice(list.findIndex(([name, kept]) => name === place && (key === undefined || key === kept)), 1),
    older: list => {
      const now = number => list.find(([place, key]) => place === 'pages' && key === number);
      const [, number, value] = window.earlier.findLast(([place, key, then]) => place === 'pages' && now(key) && !same(then, now(key)[2]));
      now(number)[2] = value;
    },
  };
  Object.assign(window, { read, put, same, change });
};

// The head is as src/platform/browser/head_bytes.cpp writes it: format 4, epoch 16, generation 8, image's generation 8, page
// count 4, batch 16, root 32. A page ends with 16 bytes of nonce and 16 of tag.
const damage = {
  'how the head begins': [['head', 0]],
  'the epoch in the head': [['head', 4]],
  'the generation in the head': [['head', 20]],
  'the page count in the head': [['head', 36]],
  'the root': [['head', 60]],
  'the body of the image': [['pages', 'images', 2000]],
  'the tags in the image': [['pages', 'images', 4095]],
  'the body of the pages since': [['pages', 'pages', 2000]],
  'the tags of the pages since': [['pages', 'pages', 4095]],
  'an older page, though genuine': [['older']],
  'a page that is gone': [['remove', 'pages']],
  'an image that is gone': [['remove', 'images']],
  'a head that is gone': [['remove', 'meta', 'head']],
  'both copies of the key slots': [['slots', 0, 20], ['slots', 1, 20]],
  'key slots that are gone': [['remove', 'meta', 'slots 0'], ['remove', 'meta', 'slots 1']],
};
/** One of each kind; the rest, and every byte between, is tests/unit/vault's. */
const left = /how the head|epoch|page count|tags in the image|body of the pages|slots that are gone/;
const whenOpen = Object.keys(damage).filter(name => everything || !left.test(name));
/** What a lock screen cannot know yet is found once it is unlocked. */
const seenAtOnce = name => /slots|head that|how the head/.test(name);
const whenLocked = everything ? Object.keys(damage) : ['the root', 'the tags of the pages since', 'both copies of the key slots'];

const write = async (page, words) => {
  await go(page, 'Today');
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
  await button(page, 'Write freely').waitFor();
  await page.getByRole('status').filter({ hasText: /^Saved/ }).first().waitFor();
};

/** A page with a record of two entries, and a workbench beside it that has read it. */
const withRecord = (locked, work) => visit(browser, async ({ page, context, host }) => {
  const bench = await context.newPage();
  await bench.goto(`${host.address}manifest.webmanifest`);
  await bench.evaluate(workbench);
  await write(page, 'A first page');
  if (locked) await setPassphrase(page);
  await write(page, 'And another');
  await bench.evaluate(async () => { window.earlier = await read(); });
  await write(page, 'A later one');
  await page.goto('about:blank');
  await bench.evaluate(async () => { window.whole = await read(); });
  await work({ page, bench, context, address: host.address });
});

const noFirstScreen = async page => {
  assert.equal(await button(page, 'Good').count(), 0);
  assert.equal(await heading(page, 'A quiet place for your recovery').count(), 0);
};

const opens = async (page, locked) => {
  await (locked ? unlock(page) : ready(page));
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 3 });
};

/** Puts `steps` of damage on the disk, and leaves what that makes as `damaged`. */
const spoil = (bench, steps) => bench.evaluate(async todo => {
  window.damaged = structuredClone(whole);
  for (const [how, ...where] of todo) change[how](damaged, ...where);
  await put(damaged);
  return same(await read(), damaged) && !same(damaged, whole);
}, steps);

/** Damage within a page is found only by reading it, once the window has noted in the head that it is the one that writes. */
const untouched = (bench, withHead) => bench.evaluate(async head => {
  const kept = list => list.filter(([, key]) => head || key !== 'head');
  return same(kept(await read()), kept(damaged));
}, withHead);

const isFound = async ({ page, bench, address }, name, locked) => {
  assert.ok(await spoil(bench, damage[name]), `${name}: is damaged`);
  await page.goto(address);
  if (locked && !seenAtOnce(name)) await open(page);
  await heading(page, 'Your record could not be opened').waitFor({ timeout: 20000 }).catch(() => assert.fail(`${name} is not found`));
  await says(page, /^What is kept here does not fit together\. Nothing was changed\./);
  await noFirstScreen(page);
  const download = page.waitForEvent('download');
  await press(page, 'Download what is here');
  assert.match((await download).suggestedFilename(), /\.lantern$/);
  await page.goto('about:blank');
  assert.ok(await untouched(bench, !name.startsWith('the body')), `${name}: nothing was written`);
};

const isMended = async ({ page, bench, address }, copy, locked) => {
  assert.ok(await spoil(bench, [['slots', copy, 20]]));
  await page.goto(address);
  await opens(page, locked);
  await page.goto('about:blank');
  assert.ok(await bench.evaluate(async () => {
    const [first, second] = (await read()).filter(([, key]) => /slots/.test(key)).map(([, , value]) => value);
    return same(first, second);
  }), `copy ${copy} is mended`);
};

const isMissed = async ({ page, bench, context, address }) => {
  const session = await context.newCDPSession(bench);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'indexeddb' });
  for (let look = 0; look < 2; ++look) {
    await page.goto(address);
    await heading(page, 'Your record is missing').waitFor();
    await noFirstScreen(page);
  }
  assert.deepEqual(await bench.evaluate(() => read()), []);
};

for (const locked of [false, true])
  test(`whatever becomes of the bytes of ${locked ? 'a record with a passphrase' : 'an open record'} is found and said, ` +
    'nothing is written over them, and put back they open', () => withRecord(locked, async at => {
    for (const name of locked ? whenLocked : whenOpen) await isFound(at, name, locked);
    for (const copy of [0, 1]) await isMended(at, copy, locked);
    await isMissed(at);
    await at.bench.evaluate(() => put(whole));
    await at.page.goto(at.address);
    await opens(at.page, locked);
  }));
