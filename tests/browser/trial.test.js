// Somebody tries a habit on days that are drawn by lot, stops, goes on, and sees at the end what came of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, chooseFile, comeBack, go, heading, press, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const day = (number, hour = 17) => new Date(Date.UTC(2026, 10, 24 + number, hour, 40));
const on = { timezoneId: 'Europe/Dublin', locale: 'en-IE', before: page => page.clock.setFixedTime(day(0)) };

const comesBackOn = async (page, number) => {
  await page.clock.setFixedTime(day(number));
  await comeBack(page);
};

const toTrying = async page => {
  await go(page, 'Patterns');
  await press(page, /^(Try a habit|A walk and mood)/);
  await page.getByRole('heading', { level: 1, name: 'Try it and see' }).waitFor();
  await settled(page);
};

/** What a person's other diary held on the fourteen days after the first, with a walk on every third. */
const fortnight = 'full_date,date,weekday,time,mood,activities,note_title,note\n' + Array.from({ length: 14 }, (_, i) =>
  `${day(14 - i).toISOString().slice(0, 10)},x,x,12:00,${['good', 'meh', 'rad'][i % 3]},"${i % 3 ? 'home' : 'a walk'}","",""`).join('\n');

const begin = async page => {
  await checkIn(page, 'Good');
  await press(page, 'Close');
  await toTrying(page);
  await page.getByRole('textbox', { name: /What would you like to try|Or something else/ }).fill('a walk');
  await page.getByRole('radio', { name: '2 weeks' }).press('Space');
  await press(page, 'Begin tomorrow');
  await heading(page, 'It begins tomorrow.').waitFor();
};

test('a medicine is not tried, and the way on says what is missing', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Good');
  await press(page, 'Close');
  await toTrying(page);
  const field = page.getByRole('textbox', { name: /What would you like to try|Or something else/ });
  assert.equal(await button(page, 'Begin tomorrow').isDisabled(), true);
  await field.fill('my tablets');
  await says(page, 'Lantern plans no days without a medicine. Who prescribed it can help with that.');
  assert.equal(await button(page, 'Begin tomorrow').isDisabled(), true);
  await field.fill('a cup of tea');
  await page.getByRole('button', { name: 'Begin tomorrow', disabled: false }).waitFor();
}, on));

test('the next day Today tells its plan; stopping can be undone', () => visit(browser, async ({ page }) => {
  await begin(page);
  await comesBackOn(page, 2);
  await go(page, 'Today');
  await heading(page, /^Today: with(out)? a walk$/).waitFor();
  await says(page, 'Day 2 of 14');
  await press(page, 'See the days');
  await page.getByRole('list', { name: 'The days' }).waitFor();
  assert.equal(await page.getByRole('list', { name: 'The days' }).getByRole('listitem').count(), 2);
  await press(page, 'Stop here');
  await heading(page, 'Tried before').waitFor();
  await press(page, 'Undo');
  await heading(page, /^Today: with(out)? a walk$/).waitFor();
}, on));

test('at its end Today leads to what came of it, also after the page was closed', () => visit(browser, async ({ page }) => {
  await begin(page);
  await comesBackOn(page, 15);
  await go(page, 'Settings');
  await chooseFile(page, { name: 'diary.csv', mimeType: 'text/csv', buffer: Buffer.from(fortnight) });
  await heading(page, 'Bring in').waitFor();
  await press(page, 'Bring these in');
  await page.getByRole('status').filter({ hasText: /^14 brought in/ }).first().waitFor({ timeout: 20000 });
  await comesBackOn(page, 15);
  await go(page, 'Today');
  await heading(page, 'What you tried has come to its end.').waitFor();
  await press(page, 'See what came of it');
  await page.getByRole('heading', { level: 1, name: /mood was/ }).waitFor();
  await says(page, /^By chance alone, /);
  await says(page, /^It was done on \d of 7 days with it, and on \d of 7 days without\./);
  await page.getByRole('figure', { name: /mood was/ }).waitFor();
  assert.equal(await page.getByRole('list', { name: 'The days' }).getByRole('listitem').count(), 14);
}, on));
