// A record behind another passphrase: made, opened in place of the first, apart from it on the disk, and taken away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, kept, press, ready, says, visit, writeEntry } from './app.js';
import { launch } from './harness/browser.js';
import { choosePassphrase, field, open, passphrase, setPassphrase, status, unlock } from './passphrase.js';
import { foundIn, stored } from './stored.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const another = 'seven small lamps';

const toOtherRecord = async page => {
  await go(page, 'Settings');
  await press(page, /^Another record/);
  await heading(page, 'Another record').waitFor();
};

const makeAnother = async page => {
  await toOtherRecord(page);
  await choosePassphrase(page, another, 'Make another record');
  await status(page, 'Its passphrase opens the other record from now on').waitFor({ timeout: 20000 });
};

const unlockAnother = async page => {
  await open(page, another);
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 20000 });
};

test('another passphrase opens another record, and neither shows what is in the other', () => visit(browser, async ({ page }) => {
  await writeEntry(page, 'Heron on the weir');
  await setPassphrase(page);
  await makeAnother(page);
  await go(page, 'Journal');
  await press(page, /Heron on the weir/);
  await page.waitForFunction(() => location.hash.startsWith('#/entry/'));
  await page.reload(); // locked, at the address of an entry that the other record does not have
  await unlockAnother(page);
  await button(page, 'Good').waitFor();
  assert.equal(new URL(page.url()).hash, '#/today');
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 0 });
  await says(page, 'Your record opens only with your passphrase.');
  await writeEntry(page, 'Bread and two pears');
  await page.reload();
  await unlock(page);
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
  await page.reload();
  await unlockAnother(page);
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
  await go(page, 'Journal');
  await says(page, /Bread and two pears/);
  assert.equal(await page.getByText('Heron on the weir').count(), 0);
  assert.deepEqual(foundIn(await stored(page), ['Heron', 'pears']), []);
}));

test('it goes by its passphrase, and leaves nothing; the first stays', () => visit(browser, async ({ page }) => {
  await writeEntry(page, 'Heron on the weir');
  await setPassphrase(page);
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name.split(' ').slice(2).join(' ')).sort());
  await makeAnother(page);
  assert.deepEqual(await names(), ['record', 'record 2']);
  await field(page, 'The other record’s passphrase').fill(passphrase);
  await press(page, 'Remove that record');
  await says(page, 'That passphrase opens no other record here. Nothing was changed.');
  await field(page, 'The other record’s passphrase').fill(another);
  await press(page, 'Remove that record');
  await status(page, 'That record is gone').waitFor({ timeout: 20000 });
  assert.deepEqual(await names(), ['record']);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter(key => key.endsWith('record 2'))), []);
  await page.reload();
  await open(page, another);
  await says(page, /^That is not the passphrase\./);
  await unlock(page);
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
}));

test('without a passphrase on the first there is none to make', () => visit(browser, async ({ page }) => {
  await toOtherRecord(page);
  await says(page, /^It needs a passphrase on this record first\./);
  assert.equal(await field(page, 'New passphrase').count(), 0);
  await press(page, 'Set a passphrase');
  await heading(page, 'Set a passphrase').waitFor();
}));
