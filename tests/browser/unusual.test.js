// Days beyond the usual: Today says so, the person says whether it fits; what they do not want to see is put aside.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, chooseFile, comeBack, go, heading, press, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The day that the diary ends on: what is shown of it today depends on the day. */
const now = new Date('2026-11-24T17:40:00Z');
const visitThen = work => visit(browser, work, { before: page => page.clock.setFixedTime(now) });

/** Three months in which craving keeps to its usual, and ten days in which it does not. */
const risen = () => {
  let state = 7;
  const below = count => { state = (state * 48271) % 2147483647; return state % count; };
  const rows = Array.from({ length: 100 }, (_, i) => {
    const day = new Date(now - (99 - i) * 86400000).toISOString().slice(0, 10);
    const walk = below(3) === 0;
    return `${day},15:00,${2 + below(3) + (i >= 90 ? 4 : 0)},${walk ? 4 : 2 + below(2)},${walk ? 'a walk' : ''}`;
  });
  return { name: 'diary.csv', mimeType: 'text/csv', buffer: Buffer.from(['date,time,craving,mood,tags', ...rows].join('\n')) };
};

const bringIn = async page => {
  await go(page, 'Settings');
  await chooseFile(page, risen());
  await heading(page, 'Bring in').first().waitFor();
  await press(page, 'Bring these in');
  await says(page, /^100 brought in/);
};
const different = page => heading(page, 'Your last days look different from your usual.');

test('days beyond the usual are told on Today and in Patterns, and the answer stays', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await go(page, 'Today');
  await different(page).waitFor();
  await press(page, 'Look closer');
  await heading(page, /^Since about .*, craving has been about 4 points higher than your usual$/).waitFor();
  await page.getByRole('radio', { name: 'It fits' }).press('Space');
  await says(page, 'So far, of what was said here: 1 fit, 0 did not, 0 not sure.');
  await comeBack(page);
  await says(page, 'So far, of what was said here: 1 fit, 0 did not, 0 not sure.');
  await go(page, 'Today');
  assert.equal(await different(page).count(), 0, 'what was answered asks no more');
}));

test('a new level that is the usual now warns no more', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await go(page, 'Patterns');
  await press(page, 'Look closer');
  await press(page, 'This is my usual now');
  await go(page, 'Patterns');
  assert.equal(await different(page).count(), 0);
  await press(page, /^Your usual/);
  await says(page, /^Not enough days yet/);
}));

test('what somebody does not want to see is put aside, and comes back when they ask', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await go(page, 'Patterns');
  await press(page, /^A walk/);
  await press(page, 'Keep');
  await button(page, 'Kept').waitFor();
  await press(page, 'Do not show this');
  await button(page, 'Show it again').waitFor();
  await go(page, 'Patterns');
  await settled(page);
  assert.equal(await button(page, /^A walk/).count(), 0);
  await press(page, /^Put aside/);
  await press(page, /^A walk/);
  await press(page, 'Show it again');
  await button(page, 'Do not show this').waitFor();
  await go(page, 'Patterns');
  await button(page, /^A walk/).waitFor();
}));
