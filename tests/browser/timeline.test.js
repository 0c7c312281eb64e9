// A diary of years: its list is walked by year and by month, with a finger, a mouse and keys.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, chooseFile, go, heading, press, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const years = ['2026', '2025', '2024', '2023'];
/** Every sixth day of four years, as Daylio writes them, newest first. */
const diary = 'full_date,date,weekday,time,mood,activities,note_title,note\n' + Array.from({ length: 200 }, (_, i) => {
  const day = new Date(Date.UTC(2026, 10, 20 - 6 * i)).toISOString().slice(0, 10);
  return `${day},x,x,21:0${i % 10},${['good', 'meh', 'rad'][i % 3]},"${i % 2 ? 'walk' : 'home'}","","${i % 5 ? '' : 'Down at the river again'}"`;
}).join('\n');

const now = '2026-11-24T17:40:00Z';
const withYears = (options, work) => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  await chooseFile(page, { name: 'diary.csv', mimeType: 'text/csv', buffer: Buffer.from(diary) });
  await heading(page, 'Bring in').waitFor();
  await press(page, 'Bring these in');
  await page.getByRole('status').filter({ hasText: /200/ }).first().waitFor({ timeout: 20000 });
  await go(page, 'Journal');
  await heading(page, 'Journal').waitFor();
  await settled(page);
  await work(page);
}, { ...options, before: page => page.clock.setFixedTime(new Date(now)) });

/** What `read` gives, once that is `expected`: a busy machine takes its time. */
const becomes = async (page, read, expected) => {
  const fits = words => typeof expected === 'string' ? words === expected : expected.test(words);
  let words;
  for (let tries = 0; tries < 60 && !fits(words = await read(page) ?? ''); ++tries) await page.waitForTimeout(50);
  assert.ok(fits(words), `"${words}" is not ${expected}`);
};

const month = page => page.getByRole('slider', { name: 'Month', exact: true });
const monthRead = page => month(page).getAttribute('aria-valuetext');
const yearRead = page => page.getByRole('group', { name: 'Years' }).getByRole('button', { pressed: true }).textContent();
/** The heading of the first day that can be seen beneath the years. */
const dayRead = async page => {
  const { y, height } = await page.getByRole('group', { name: 'Years' }).boundingBox();
  for (const one of await page.getByRole('main').getByRole('heading', { name: /^(Today|Yesterday|\w+ \d+ \w+( \d{4})?)$/ }).all())
    if ((await one.boundingBox())?.y > y + height - 1) return one.textContent();
  return '';
};

test('a tap on a year brings its newest day, and the chosen year follows what is read', () =>
  withYears({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async page => {
    const group = page.getByRole('group', { name: 'Years' });
    assert.deepEqual(await group.getByRole('button').allTextContents(), years);
    await becomes(page, yearRead, '2026');
    await becomes(page, monthRead, 'November 2026');
    await button(group, '2024').tap();
    await becomes(page, yearRead, '2024');
    await becomes(page, dayRead, /December 2024$/);
    await button(group, '2023').tap(); // the last: it ends before it could fill the screen
    await becomes(page, yearRead, '2023');
    await button(group, '2026').tap();
    await becomes(page, monthRead, 'November 2026');
  }));

test('months are one slider: by keys, and by a finger that drags while the page stays put', () =>
  withYears({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async page => {
    await month(page).focus();
    for (const [key, name] of [['ArrowDown', 'October 2026'], ['ArrowDown', 'September 2026'], ['End', 'November 2026'], ['Home', 'August 2023']]) {
      await page.keyboard.press(key);
      await becomes(page, monthRead, name);
    }
    await page.keyboard.press('End');
    await settled(page);
    await settled(page);
    const { x, y, width, height } = await month(page).boundingBox(), months = 11, at = which => y + height * (which + .5) / months;
    assert.ok(width >= 44 && height / months >= 24, `${width} × ${height}`);
    const session = await page.context().newCDPSession(page), finger = where => [{ x: x + width / 2, y: where }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger(at(0)) });
    for (let i = 1; i <= 4; ++i) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: finger(at(i)) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await becomes(page, monthRead, 'July 2026');
    await becomes(page, dayRead, /July$/);
  }));

test('on a desktop the months lie over no line, and what is found is told by year', () =>
  withYears({ viewport: { width: 1280, height: 800 } }, async page => {
    const strip = await month(page).boundingBox(), line = await page.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / }).first().boundingBox();
    assert.ok(line.x + line.width <= strip.x, `${line.x + line.width} lies over ${strip.x}`);
    assert.ok(strip.x + strip.width <= 1280 - 14, 'the scroll bar has its place');
    await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height * 3.5 / 11);
    await becomes(page, monthRead, 'August 2026');
    await page.getByRole('searchbox').fill('river');
    await page.getByText('40 found', { exact: true }).waitFor();
    await becomes(page, () => heading(page, /· \d+ found$/).first().textContent(), /^2026 · \d+ found$/);
  }));
