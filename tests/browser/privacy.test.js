// Where the record lies, the copy that is taken out of it, and that copy on another device.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { button, chooseFile, go, heading, kept, press, says, visit, writeEntry } from './app.js';
import { launch } from './harness/browser.js';
import { field, passphrase, setPassphrase, status } from './passphrase.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const openPrivacy = async page => {
  await go(page, 'Settings');
  await press(page, /^Privacy/);
  await heading(page, 'Privacy').waitFor();
};

/** Takes out the copy that Privacy offers, and gives its bytes. */
const takeCopy = async page => {
  const download = page.waitForEvent('download');
  await press(page, 'Take a copy out');
  const file = await download;
  assert.match(file.suggestedFilename(), /^lantern-\d{4}-\d\d-\d\d\.lantern$/);
  return readFile(await file.path());
};

const bring = async (page, bytes) => {
  await go(page, 'Settings');
  await chooseFile(page, { name: 'copy.lantern', mimeType: 'application/octet-stream', buffer: bytes });
  await heading(page, 'Bring in').waitFor();
};

test('Privacy tells the space used, what the browser promised, and when a copy was taken out', () =>
  visit(browser, async ({ page }) => {
    await writeEntry(page, 'Heron on the weir');
    await openPrivacy(page);
    await says(page, 'No copy taken out yet. One minute makes it safe.');
    await says(page, /^Space used: \d+(\.\d)? [kM]B$/);
    await says(page, /^Room it gives: about \d+(\.\d)? [MG]B$/);
    await says(page, /^Kept for good: (Promised|Not promised)$/);
    assert.ok((await takeCopy(page)).length > 4096);
    await says(page, 'Last copy taken out today');
    await page.goBack();
    await heading(page, 'Settings').waitFor();
    await says(page, 'Last copy taken out today');
  }));

test('a locked copy comes in on another device by its passphrase, and may take the place of what is there', async () => {
  let copy;
  await visit(browser, async ({ page }) => {
    await writeEntry(page, 'Heron on the weir');
    await setPassphrase(page);
    await openPrivacy(page);
    copy = await takeCopy(page);
  });
  await visit(browser, async ({ page }) => {
    await writeEntry(page, 'Oars in the shed');
    await bring(page, copy);
    await says(page, /^This copy is locked/);
    await field(page, 'Your passphrase').fill('grey boats at high tide');
    await press(page, 'Open it');
    await says(page, /^That is not the passphrase/);
    await field(page, 'Your passphrase').fill(passphrase);
    await press(page, 'Open it');
    await says(page, 'It holds 0 check-ins and 1 entry.');
    await page.getByRole('radio', { name: 'Put it in place of what is here' }).press('Space');
    await press(page, 'Put it in place');
    await status(page, /^The copy is in place/).waitFor();
    assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
    await go(page, 'Journal');
    await says(page, 'Heron on the weir');
    assert.equal(await page.getByText('Oars in the shed').count(), 0);

    await bring(page, copy); // added to what is here it changes nothing
    await field(page, 'Your passphrase').fill(passphrase);
    await press(page, 'Open it');
    await press(page, 'Bring these in');
    await status(page, /0 brought in/).waitFor();

    await go(page, 'Settings'); // and what was there before is not lost
    await press(page, /^Earlier copies/);
    await press(page, /Kept before you went back to another/);
    await press(page, 'Go back to it');
    await status(page, /^Your record is as it was then/).waitFor();
    await go(page, 'Journal');
    await says(page, 'Oars in the shed');
  });
});
