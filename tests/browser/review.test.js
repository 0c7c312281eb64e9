// Looking back on a month and a year, what was kept, and how warnings turned out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { button, chooseFile, comeBack, go, heading, press, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const now = new Date('2026-11-24T17:40:00Z');
const visitThen = work => visit(browser, work, { before: page => page.clock.setFixedTime(now) });

/** Three months in which a walk goes with a better mood, the last of them better; at their end ten days of craving
 *  beyond the usual. */
const diary = () => {
  let state = 7;
  const below = count => { state = (state * 48271) % 2147483647; return state % count; };
  const rows = Array.from({ length: 100 }, (_, i) => {
    const day = new Date(now - (99 - i) * 86400000).toISOString().slice(0, 10);
    const walk = below(3) === 0;
    const mood = (walk ? 3 : 1 + below(2)) + (day >= '2026-11-01' ? 2 : 0);
    return `${day},15:00,${2 + below(3) + (i >= 90 ? 4 : 0)},${mood},${walk ? 'a walk' : ''}`;
  });
  return { name: 'diary.csv', mimeType: 'text/csv', buffer: Buffer.from(['date,time,craving,mood,tags', ...rows].join('\n')) };
};

const bringIn = async page => {
  await go(page, 'Settings');
  await chooseFile(page, diary());
  await heading(page, 'Bring in').first().waitFor();
  await press(page, 'Bring these in');
  await says(page, /^100 brought in/);
};
const open = async (page, row) => {
  await go(page, 'Patterns');
  await press(page, row);
};
const trouble = async page => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
};

test('a month is looked back on, the one before it, and the year', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await open(page, /^Looking back/);
  await heading(page, 'Looking back').waitFor();
  await says(page, 'Something is written down on 24 of 24 days so far.');
  await says(page, /higher than in October\. Likely between/);
  assert.deepEqual(await trouble(page), []);
  await press(page, 'The month before');
  await says(page, 'Something is written down on 31 of 31 days.');
  await says(page, 'No clear difference from September.');
  await page.getByRole('radio', { name: 'A year' }).press('Space');
  await says(page, 'Something is written down on 100 of 100 days so far.');
  await says(page, 'Too few days to compare with 2025. It takes 60 days in both.');
  assert.deepEqual(await trouble(page), []);
  await press(page, /^September/);
  await says(page, 'Something is written down on 30 of 30 days.');
}));

test('a day of the month that is looked back on opens', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await open(page, /^Looking back/);
  await press(page, /^Friday 20 November/);
  await page.waitForFunction(() => location.hash === '#/journal/day/2026-11-20');
}));

test('what was kept has its own list, also after it is found no more, and can be let go', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await open(page, /^A walk/);
  await press(page, 'Keep');
  await button(page, 'Kept').waitFor();
  await comeBack(page);
  await open(page, 'Kept');
  await heading(page, /^On days with a walk, mood was about/).waitFor();
  await says(page, 'Kept on 24 November 2026.');
  assert.deepEqual(await trouble(page), []);
  await press(page, 'Look at it now');
  await button(page, 'Kept').waitFor();
  await open(page, 'Kept');
  await press(page, 'Keep it no more');
  await says(page, 'Nothing is kept. Under each pattern there is a way to keep it.');
  await press(page, 'Undo');
  await says(page, 'Kept on 24 November 2026.');
}));

test('each warning is in the tally of what was told, with its answer', () => visitThen(async ({ page }) => {
  await bringIn(page);
  await open(page, /^Your usual/);
  await heading(page, 'What Lantern told you here').waitFor();
  await says(page, 'Not answered');
  await go(page, 'Patterns');
  await press(page, 'Look closer');
  await page.getByRole('radio', { name: 'It fits' }).press('Space');
  await says(page, /1 fit, 0 did not/);
  await open(page, /^Your usual/);
  await press(page, 'All that was told');
  await settled(page);
  await page.getByRole('cell', { name: /It fits/ }).first().waitFor();
}));
