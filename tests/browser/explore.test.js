// One thing beside another, and days like this one, found by role and name: pairs, tags and lags are chosen, the chart
// is read by keys and as a table, a day opens in the journal; and the long view says where a level changed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, says, visit } from './app.js';
import { launch } from './harness/browser.js';

const thatDay = { before: page => page.clock.setFixedTime(new Date('2026-11-24T17:40:00Z')) };
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const atPattern = async (page, name) => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await go(page, 'Patterns');
  await heading(page, 'Patterns').first().waitFor();
  await press(page, new RegExp(`^${name}`));
  await heading(page, name).first().waitFor();
};
const figure = (page, name) => page.getByRole('figure', { name, exact: true });
const choose = (page, name) => page.getByRole('radio', { name, exact: true }).first().press('Space');
const described = (page, name, words) => page.waitForFunction(([label, part]) =>
  [...document.querySelectorAll('[role=figure]')].some(one =>
    one.getAttribute('aria-label') === label && one.getAttribute('aria-description')?.includes(part)), [name, words]);

test('a pair, a tag and a lag are chosen, and the chart says what they show', () => visit(browser, async ({ page }) => {
  await atPattern(page, 'One beside another');
  await figure(page, 'Craving beside sleep').waitFor();
  await described(page, 'Craving beside sleep', 'days have both');
  await choose(page, 'The day after');
  await figure(page, 'Craving a day after sleep').waitFor();
  await choose(page, 'The same day');
  await figure(page, 'Craving beside sleep').waitFor();
  await button(page, 'a walk').first().press('Enter');
  await figure(page, 'Craving beside a walk').waitFor();
  await described(page, 'Craving beside a walk', 'On days with a walk, craving');
  await says(page, /You looked here yourself/);
  await says(page, 'Likely between');
}, thatDay));

test('the scatter is read column by column, and is a table too', () => visit(browser, async ({ page }) => {
  await atPattern(page, 'One beside another');
  const columns = page.getByRole('slider', { name: 'Craving beside sleep: one at a time' });
  await columns.focus();
  await columns.press('Home');
  await page.waitForFunction(element => /^Sleep about \d/.test(element.ariaValueText), await columns.elementHandle());
  const first = await columns.getAttribute('aria-valuetext');
  await columns.press('ArrowRight');
  await page.waitForFunction(([element, words]) => element.ariaValueText !== words, [await columns.elementHandle(), first]);
  await button(page, 'Show as a table').first().press('Enter');
  const table = page.getByRole('table', { name: 'Craving beside sleep' });
  await table.getByRole('columnheader', { name: 'Sleep' }).waitFor();
  assert.match(await table.getByRole('cell').first().textContent(), /2026$/);
}, thatDay));

test('a day like this one opens in the journal, and Back leads to the days again', () => visit(browser, async ({ page }) => {
  await atPattern(page, 'Days like this one');
  await says(page, /^The day after: /);
  await button(page, /^Open \d/).first().press('Enter');
  await page.waitForFunction(() => /^#\/journal\/day\/20\d\d-/.test(location.hash));
  await heading(page, 'Journal').first().waitFor();
  await page.goBack();
  await heading(page, 'Days like this one').first().waitFor();
}, thatDay));

test('without days both wait kindly', () => visit(browser, async ({ page }) => {
  await page.evaluate(() => { location.hash = '#/patterns/explore'; });
  await says(page, /Check in for a while|Not enough days yet|Still learning/);
}, thatDay));
