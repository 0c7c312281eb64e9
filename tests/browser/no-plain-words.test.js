// Of a record with a passphrase nothing that was written, chosen or typed lies anywhere on the device in plain bytes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, chooseFile, go, heading, press, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';
import { lockNow, passphrase, setPassphrase, unlock } from './passphrase.js';
import { foundIn, stored } from './stored.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Words that no program has in it. */
const words = { title: 'Zugunruhe', text: 'Murmuration', tag: 'quetzal', note: 'Wachtelkönig', draft: 'Sturmschwalbe', table: 'Ortolan',
  earlier: 'Bartgeier' };

const writeSomething = async page => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Title' }).fill(words.title);
  await page.getByRole('textbox', { name: 'Your words' }).fill(`A ${words.text} over the pier`);
  await press(page, 'Done');
  await go(page, 'Settings');
  await chooseFile(page, { name: 'table.csv', mimeType: 'text/csv',
    buffer: Buffer.from(`date,mood,text,tags\n2024-03-01,-2,The ${words.table} left,${words.tag}\n`) });
  await press(page, 'Bring these in');
  await go(page, 'Today');
  await checkIn(page, 'Very low');
  await press(page, 'Sleep, energy, a note');
  await page.getByRole('textbox', { name: 'A note' }).fill(words.note);
  await press(page, 'Save');
  await heading(page, 'Today so far').waitFor();
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words.draft);
  await says(page, 'Kept as a draft');
  await press(page, 'Close');
};

test('no word, tag or mood of a record with a passphrase lies on the device in UTF-8 or UTF-16, open or locked', () =>
  visit(browser, async ({ page }) => {
    await press(page, 'Write freely');
    await page.getByRole('textbox', { name: 'Your words' }).fill(words.earlier); // before there was a passphrase
    await press(page, 'Done');
    await button(page, 'Write freely').waitFor();
    const codes = await setPassphrase(page);
    await go(page, 'Today');
    await writeSomething(page);
    await settled(page, 300);
    const secrets = [...Object.values(words), passphrase, codes[0], codes[0].replaceAll('-', '')];
    const names = ['SQLite format 3', 'check_in', 'mood', 'craving', 'Very low']; // of the program's own, so not in its files
    const look = async () => {
      const all = await stored(page), own = all.filter(([where]) => !where.startsWith('caches'));
      assert.ok(own.some(([where]) => /images/.test(where)) && own.some(([where]) => /localStorage/.test(where)), 'it looks where things are');
      assert.ok(foundIn(all, ['Help now']).some(where => /caches/.test(where)), 'it finds what is there');
      assert.deepEqual(foundIn(all, secrets), []);
      assert.deepEqual(foundIn(own, names), []);
    };
    await look();
    await lockNow(page);
    await look();
    await unlock(page);
    await go(page, 'Journal');
    await says(page, words.title); // they are there, only not in plain bytes
    await look();
  }, { offline: true }));
