// Bringing a diary in: a preview first, then all of it at once, and never twice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, chooseFile, comeBack, go, heading, kept, press, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const choose = async (page, files) => {
  await go(page, 'Settings');
  await chooseFile(page, files);
  await page.getByRole('heading', { level: 1, name: 'Bring in' }).waitFor();
};

const bringIn = async (page, words) => {
  await press(page, 'Bring these in');
  await page.getByRole('status').filter({ hasText: words }).first().waitFor({ timeout: 20000 });
};

/** Days of a year as Daylio writes them, newest first: now and then, without a rhythm, a walk and a better mood. */
const manyDays = count => 'full_date,date,weekday,time,mood,activities,note_title,note\n' + Array.from({ length: count }, (_, i) => {
  const day = new Date(Date.now() - (i + 1) * 86400000).toISOString().slice(0, 10);
  const walked = (i * i * 7 + i * 3) % 31 < 10;
  const mood = walked ? ['good', 'rad'][i % 2] : ['meh', 'bad', 'meh', 'awful'][i % 4];
  return `${day},x,x,21:0${i % 10},${mood},"${walked ? 'walk | home' : 'home'}","",""`;
}).join('\n');

test('a Daylio diary: its own mood words get a face, what is left out says why, and twice adds nothing', () =>
  visit(browser, async ({ page }) => {
    await choose(page, 'tests/data/daylio-small.csv');
    await says(page, '5 rows on 4 days');
    await says(page, /^Line 7: .*noonish/);
    assert.ok(await button(page, 'Bring these in').isDisabled());
    await says(page, 'Choose a face for every word first.');
    const sparkly = page.getByRole('radiogroup', { name: 'Sparkly' });
    await sparkly.getByRole('radio', { name: 'Very good' }).press('Space');
    await bringIn(page, '5 brought in, 0 were here already');
    await comeBack(page);
    assert.deepEqual(await kept(page), { checkIns: 5, entries: 0 });
    await go(page, 'Journal');
    await page.getByRole('searchbox').fill('boats');
    await says(page, '1 found');

    await choose(page, 'tests/data/daylio-small.csv');
    await sparkly.getByRole('radio', { name: 'Very good' }).press('Space');
    await bringIn(page, '0 brought in, 5 were here already');
    assert.deepEqual(await kept(page), { checkIns: 5, entries: 0 });
  }));

test('backups and archives of other apps come in once; what is left out says why, by its entry', () =>
  visit(browser, async ({ page }) => {
    await choose(page, 'tests/data/backup.daylio');
    await heading(page, 'A backup from Daylio').waitFor();
    await says(page, '3 rows on 2 days');
    await says(page, /^Pictures, recordings and other attachments: 1\./);
    await bringIn(page, '3 brought in, 0 were here already');
    await choose(page, 'tests/data/day-one.zip');
    await says(page, 'Entry 3: No date in this row.');
    await bringIn(page, '2 brought in, 0 were here already');
    await choose(page, 'tests/data/markdown.zip');
    await bringIn(page, '3 brought in, 0 were here already');
    await choose(page, 'tests/data/backup.daylio');
    await bringIn(page, '0 brought in, 3 were here already');
    assert.deepEqual(await kept(page), { checkIns: 3, entries: 5 });
  }));

test('a table with the columns of an earlier one is understood as that one was', () => visit(browser, async ({ page }) => {
  await choose(page, file('first.csv', 'Day,What\n2024-03-01,Slept at last\n'));
  await press(page, 'What, Leave out');
  await page.getByRole('radiogroup', { name: 'What' }).getByRole('radio', { name: 'Words' }).press('Space');
  await bringIn(page, '1 brought in');
  await choose(page, file('second.csv', 'Day,What\n2024-03-02,By the river\n'));
  await button(page, 'What, Words').waitFor();
}));

test('a longer diary shows what goes together', () => visit(browser, async ({ page }) => {
  await choose(page, file('daylio.csv', manyDays(120)));
  await bringIn(page, '120 brought in');
  await go(page, 'Patterns');
  await heading(page, 'What goes together').waitFor();
  await press(page, /^Walk|^walk/);
  await says(page, 'They go together. That does not mean one causes the other.');
}));

test('any table: its columns are named by the person', () => visit(browser, async ({ page }) => {
  await choose(page, 'tests/data/journal-semicolons.csv');
  await says(page, '3 rows on 3 days');
  await button(page, 'Tag, Date').waitFor();
  await button(page, 'Stimmung, Mood').waitFor();
  await press(page, 'Was war, Leave out');
  await page.getByRole('radiogroup', { name: 'Was war' }).getByRole('radio', { name: 'Words' }).press('Space');
  await button(page, 'Was war, Words').waitFor();
  await bringIn(page, /\d brought in, 0 were here already/);
  await go(page, 'Journal');
  await page.getByRole('searchbox').fill('Fluss');
  await says(page, '1 found');
}));

for (const [name, content] of [['empty.csv', ''], ['broken.json', '{"check_ins": ['], ['broken.sqlite', 'SQLite format 3\0nonsense']])
  test(`a file that cannot be read changes nothing: ${name}`, () => visit(browser, async ({ page }) => {
    await choose(page, file(name, content));
    if (await button(page, 'Bring these in').isVisible()) await press(page, 'Bring these in');
    await says(page, /^This file cannot be read\. Nothing was changed\./);
    assert.deepEqual(await page.getByRole('navigation').count() ? await kept(page) : null,
      name.endsWith('.csv') ? null : { checkIns: 0, entries: 0 });
  }));

test('Close, Back and Not now leave the preview, and nothing was brought in', () => visit(browser, async ({ page }) => {
  for (const leave of [() => press(page, 'Close'), () => page.goBack(), () => press(page, 'Not now'), () => page.keyboard.press('Escape')]) {
    await choose(page, 'tests/data/daylio-small.csv');
    await leave();
    await heading(page, 'Your record').waitFor();
    assert.deepEqual(await kept(page), { checkIns: 0, entries: 0 });
  }
}));
