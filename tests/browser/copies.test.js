// A copy made in the browser opens in the command line tool, and what the tool makes is brought in by the page.
//   LANTERN=build/native-debug/lantern node --test tests/browser/copies.test.js
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { button, chooseFile, go, kept, press, says, visit } from './app.js';
import { launch } from './harness/browser.js';
import { passphrase, setPassphrase } from './passphrase.js';

const lantern = process.env.LANTERN ?? 'build/native-debug/lantern';
const folder = mkdtempSync('/tmp/lantern-copies-'), at = name => `${folder}/${name}`;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());
after(() => rmSync(folder, { recursive: true }));

const run = (args, input = '') => {
  const { status, stdout, stderr, error } = spawnSync(lantern, args, { input, encoding: 'utf8' });
  assert.ok(!error, `${lantern}: ${error?.message}`);
  return { status, stdout, stderr };
};
const done = (args, input) => {
  const { status, stdout, stderr } = run(args, input);
  assert.equal(status, 0, stderr);
  return stdout;
};

const write = async (page, words) => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
  await button(page, 'Write freely').waitFor();
};

/** The banner offers a copy while the disk refuses: it holds also what is not on the disk. */
const takeCopy = async (page, name) => {
  await go(page, 'Today');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  });
  await write(page, 'The second heron');
  await says(page, /^Not saved yet: this device has no room left\./);
  const download = page.waitForEvent('download');
  await press(page, 'Download a copy now');
  await writeFile(at(name), await readFile(await (await download).path()));
};

const bringIn = async (page, file) => {
  await go(page, 'Settings');
  await chooseFile(page, file);
  await press(page, 'Bring these in');
  await page.getByRole('status').filter({ hasText: /brought in/ }).first().waitFor();
};

/** Two entries, in a plain record that the tool made of a copy. */
const isWhole = plain => {
  assert.match(done(['search', at(plain), 'heron']), /^heron: 2 found/);
  assert.equal(JSON.parse(done(['vault', 'check', at(plain), '--json'])).entries, 2);
};

test('a copy of an open record opens in the tool and in another page, and what the tool makes of it comes in as well', async () => {
  await visit(browser, async ({ page }) => {
    await write(page, 'The first heron');
    await takeCopy(page, 'open.lantern');
  });
  const { ok, cipher, entries } = JSON.parse(done(['vault', 'check', at('open.lantern'), '--json']));
  assert.deepEqual([ok, cipher, entries], [true, 'chacha20', 2]);
  done(['vault', 'open', at('open.lantern'), '--to', at('open.sqlite')]);
  isWhole('open.sqlite');
  done(['import', 'tests/data/daylio-small.csv', '--to', at('tool.sqlite')]);
  await visit(browser, async ({ page }) => {
    await bringIn(page, at('open.lantern'));
    assert.deepEqual(await kept(page), { checkIns: 0, entries: 2 });
    await bringIn(page, at('open.sqlite'));
    assert.deepEqual(await kept(page), { checkIns: 0, entries: 2 }, 'the same ones');
    await bringIn(page, at('tool.sqlite'));
    assert.deepEqual(await kept(page), { checkIns: 4, entries: 2 });
  });
});

test('a copy of a record with a passphrase opens in the tool by it or by a recovery code, and by nothing else', async () => {
  let codes;
  await visit(browser, async ({ page }) => {
    await write(page, 'The first heron');
    codes = await setPassphrase(page);
    await takeCopy(page, 'locked.lantern');
  });
  for (const [i, known] of [passphrase, codes[7]].entries()) {
    done(['vault', 'open', at('locked.lantern'), '--to', at(`locked${i}.sqlite`)], `${known}\n`);
    isWhole(`locked${i}.sqlite`);
  }
  const { status, stderr } = run(['vault', 'check', at('locked.lantern')], 'grey boats at high tide\n');
  assert.equal(status, 1);
  assert.match(stderr, /neither its passphrase nor one of its recovery codes/);
  assert.ok(!readFileSync(at('locked.lantern')).includes('heron'));
});
