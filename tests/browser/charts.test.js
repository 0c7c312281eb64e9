// Charts over time, found by role and name: a slider that reads days by keys, the same numbers as a table, and a span
// that buttons, keys and Shift with the wheel change; a year and a waffle likewise.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, says, visit } from './app.js';
import { launch } from './harness/browser.js';

/** The sample ends shortly before today, whichever that is. */
const thatDay = { before: page => page.clock.setFixedTime(new Date('2026-11-24T17:40:00Z')) };
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens one of the charts of the sample diary. */
const atChart = async (page, name) => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await go(page, 'Patterns');
  await heading(page, 'Patterns').first().waitFor();
  await press(page, new RegExp(`^${name}`));
  await heading(page, name).first().waitFor();
};
const chart = page => page.getByRole('slider', { name: /one day$/ }).first();
/** What the chart's cursor reads, once it is something else than `before`. */
const read = async (page, before) => {
  const words = () => chart(page).getAttribute('aria-valuetext');
  for (let waited = 0; waited < 50 && await words() === before; ++waited) await page.waitForTimeout(100);
  return words();
};

test('arrows read one day after another, Page a month, Home and End the ends', () => visit(browser, async ({ page }) => {
  await atChart(page, 'The long view');
  await chart(page).focus();
  await chart(page).press('End');
  const last = await read(page, null);
  await chart(page).press('ArrowLeft');
  const before = await read(page, last);
  assert.notEqual(before, last);
  await chart(page).press('ArrowRight');
  assert.equal(await read(page, before), last);
  await chart(page).press('PageUp');
  const earlier = await read(page, last);
  assert.notEqual(earlier.match(/[A-Z][a-z]+(?=,)/)?.[0], last.match(/[A-Z][a-z]+(?=,)/)?.[0], 'another month');
  await chart(page).press('Home');
  assert.notEqual(await read(page, earlier), earlier);
}));

test('buttons, plus and minus change the span, and a range brings its own back', () => visit(browser, async ({ page }) => {
  await atChart(page, 'The long view');
  const name = async () => { await page.waitForTimeout(200); return page.getByRole('figure').first().getAttribute('aria-label'); };
  await press(page, '90 days');
  const ninety = await name();
  await press(page, 'Zoom in');
  const closer = await name();
  assert.notEqual(closer, ninety);
  assert.equal(await button(page, '90 days').getAttribute('aria-pressed'), 'false');
  await press(page, 'Earlier');
  assert.notEqual(await name(), closer);
  await press(page, '90 days');
  assert.equal(await name(), ninety);
  await chart(page).focus();
  await chart(page).press('+');
  assert.notEqual(await name(), ninety);
}));

test('a year is read by keys: up and down a day, left and right a month, and its month opens', () => visit(browser, async ({ page }) => {
  await atChart(page, 'Your year');
  await chart(page).focus();
  await chart(page).press('End');
  const last = await read(page, null);
  await chart(page).press('ArrowUp');
  const before = await read(page, last);
  assert.notEqual(before, last, 'the day before');
  await chart(page).press('ArrowDown');
  assert.equal(await read(page, before), last);
  await chart(page).press('ArrowLeft');
  const month = (await read(page, last)).match(/([A-Z][a-z]+),/)[1];
  await press(page, `Open ${month}`);
  await heading(page, new RegExp(`^${month} `)).first().waitFor();
}));

test('a mouse over the year reads a day, and a click keeps it', () => visit(browser, async ({ page }) => {
  await atChart(page, 'Your year');
  const before = await read(page, null), box = await chart(page).boundingBox();
  await page.mouse.click(box.x + 31.4 + 8.4 * Math.min(44, (box.width - 31) / 12), box.y + 30 + 14 * 15 + 6); // 15 September
  assert.match(await read(page, before), /15 September, /);
}, thatDay));

test('a finding is read value by value, and is a table too', () => visit(browser, async ({ page }) => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await go(page, 'Patterns');
  await press(page, /^A walk/);
  const marks = page.getByRole('slider', { name: /With a walk\. Without a walk/ });
  await marks.focus();
  const words = () => marks.getAttribute('aria-valuetext');
  await marks.press('Home');
  await page.waitForFunction(element => element.ariaValueText.startsWith('Craving 0. With a walk'), await marks.elementHandle());
  await marks.press('ArrowDown');
  await page.waitForFunction(element => element.ariaValueText.startsWith('Craving 0. Without a walk'), await marks.elementHandle());
  assert.match(await words(), /\d+ of \d+ days$/);
  await button(page, 'Show as a table').first().press('Enter');
  await page.getByRole('table', { name: /With a walk\. Without a walk/ }).getByRole('cell').nth(3).waitFor();
}, thatDay));

test('the long view shows a lapse only when asked to', () => visit(browser, async ({ page }) => {
  await atChart(page, 'The long view');
  const summary = () => page.getByRole('figure').first().getAttribute('aria-description');
  await press(page, 'All');
  assert.doesNotMatch(await summary(), /lapse/);
  await page.getByRole('switch', { name: 'Show lapses' }).press('Space');
  await page.waitForFunction(() => /A lapse on 24 July/.test(document.querySelector('[role=figure]').getAttribute('aria-description')));
}, thatDay));

for (const name of ['The long view', 'The week', 'Side by side', 'This month and the last', 'How it spreads', 'Your year'])
  test(`${name}: the numbers are a table too`, () => visit(browser, async ({ page }) => {
    await atChart(page, name);
    const show = button(page, 'Show as a table').first();
    if (await show.count() === 0) return says(page, /Not enough days|No tags/); // what the sample has not, it says
    await show.press('Enter');
    const table = page.getByRole('table').first();
    await table.waitFor();
    const stacked = ['Side by side', 'The long view'].includes(name); // on a phone: each cell has its own name
    if (!stacked) await table.getByRole('columnheader').nth(1).waitFor();
    await table.getByRole('cell').nth(3).waitFor();
    await button(page, 'Hide the table').first().press('Enter');
    await table.waitFor({ state: 'detached' });
  }));
