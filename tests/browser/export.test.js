// Taking a copy out: plain files that others can read, and that bring everything back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import initSqlJs from 'sql.js';
import { button, checkIn, chooseFile, go, heading, kept, press, saved, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Two check-ins, one with more, one entry. */
const writeSomething = async page => {
  await checkIn(page, 'Good');
  await press(page, 'payday');
  await press(page, 'Save');
  await heading(page, 'Today so far').waitFor();
  await checkIn(page, 'Very low');
  await press(page, 'Close');
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Title' }).fill('Ein Nachmittag 🌊');
  await page.getByRole('textbox', { name: 'Your words' }).fill('The sea, “quoted”,\nand a second line.');
  await press(page, 'Done');
  await saved(page);
  await heading(page, 'Today so far').waitFor();
};

const takeOut = async (page, name) => {
  await go(page, 'Settings');
  const download = page.waitForEvent('download');
  await press(page, name);
  const got = await download;
  return { name: got.suggestedFilename(), bytes: await readFile(await got.path()) };
};

let database;
const rowsOf = async bytes => {
  const SQL = await (database ??= initSqlJs());
  const opened = new SQL.Database(bytes);
  const all = query => opened.exec(query)[0]?.values ?? [];
  const rows = { sound: all('PRAGMA integrity_check')[0][0], checkIns: all('SELECT hex(id), mood FROM check_in ORDER BY id'),
    entries: all('SELECT hex(id), title, text FROM entry ORDER BY id'), tags: all('SELECT name FROM tag ORDER BY name') };
  opened.close();
  return rows;
};

test('the database opens in sql.js, the JSON in anything, and either restores all of it elsewhere', async () => {
  let sqlite, json, markdown, csv, folder;
  await visit(browser, async ({ page }) => {
    await writeSomething(page);
    sqlite = await takeOut(page, 'Everything, as a database');
    json = await takeOut(page, 'Everything, as JSON');
    csv = await takeOut(page, 'A table');
    markdown = await takeOut(page, 'Your words, day by day');
    folder = await takeOut(page, 'Your words, a file for each day');
  });
  assert.match(sqlite.name, /^lantern-\d{4}-\d\d-\d\d\.sqlite$/);
  const rows = await rowsOf(sqlite.bytes);
  assert.equal(rows.sound, 'ok');
  assert.deepEqual(rows.checkIns.map(([, mood]) => mood).sort(), [-2, 1]);
  assert.deepEqual(rows.entries.map(([, ...words]) => words), [['Ein Nachmittag 🌊', 'The sea, “quoted”,\nand a second line.']]);
  assert.ok(rows.tags.flat().includes('payday'));
  JSON.parse(json.bytes);
  assert.match(String(csv.bytes), /payday/);
  assert.match(String(markdown.bytes), /Ein Nachmittag 🌊/);
  assert.match(folder.name, /\.zip$/);
  assert.match(folder.bytes.toString('latin1'), /^PK.*\d{4}\/\d{4}-\d\d-\d\d\.md/s);

  for (const copy of [sqlite, json])
    await visit(browser, async ({ page }) => {
      await go(page, 'Settings');
      await chooseFile(page, { name: copy.name, mimeType: 'application/octet-stream', buffer: copy.bytes });
      await press(page, 'Bring these in');
      await page.getByRole('status').filter({ hasText: /brought in/ }).first().waitFor();
      assert.deepEqual(await kept(page), { checkIns: 2, entries: 1 });
      assert.deepEqual(await rowsOf((await takeOut(page, 'Everything, as a database')).bytes), rows);
      await chooseFile(page, { name: copy.name, mimeType: 'application/octet-stream', buffer: copy.bytes });
      await press(page, 'Bring these in');
      await page.getByRole('status').filter({ hasText: /^0 brought in/ }).first().waitFor();
      assert.deepEqual(await kept(page), { checkIns: 2, entries: 1 });
    });
});
