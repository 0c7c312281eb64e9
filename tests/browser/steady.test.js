// For hands that shake: in the Night room and for Help now a press may end a little beside what it began on, and of two
// quick taps only the first counts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const withFinger = (work, options = phone) => visit(browser, async opening => {
  opening.page.setDefaultTimeout(20000); // a busy machine is no fault
  const session = await opening.context.newCDPSession(opening.page);
  const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  /** Down at the middle of a thing, then along `way`, up at its last point; points from the thing's box. */
  const drift = async (thing, ...way) => {
    const box = await thing.boundingBox(), { page } = opening;
    const at = place => { const { x, y } = place(box); return { x, y }; };
    await touch('touchStart', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    for (const place of way) { await touch('touchMove', at(place)); await page.waitForTimeout(40); }
    await touch('touchEnd');
  };
  await work({ ...opening, drift, touch });
}, options);

const below = by => ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height + by });
const right = by => ({ x, y, width, height }) => ({ x: x + width + by, y: y + height / 2 });
const helping = page => page.evaluate(() => document.documentElement.classList.contains('helping'));
const pause = page => page.waitForTimeout(450);
const enter = async page => {
  await go(page, 'Tools');
  await press(page, /^Night room/);
  await heading(page, 'How strong is it?').waitFor();
  await pause(page);
};

test('in the Night room a finger may end 20 px beside a number, and not 40', () => withFinger(async ({ page, drift }) => {
  await enter(page);
  const ten = button(page, '10');
  await drift(ten, right(10), right(40));
  await pause(page);
  await heading(page, 'How strong is it?').waitFor();
  assert.equal(await heading(page, 'It is strong now').count(), 0);
  await drift(ten, below(2), below(18), right(20));
  await heading(page, 'It is strong now').waitFor();
}));

test('so may one on Help now', () => withFinger(async ({ page, drift }) => {
  const help = button(page, 'Help now');
  await drift(help, below(40));
  await pause(page);
  assert.equal(await helping(page), false);
  await drift(help, below(18));
  await page.waitForFunction(() => document.documentElement.classList.contains('helping'));
}));

test('what is pressed in the moment in which the lines come does nothing', () => withFinger(async ({ page }) => {
  const atOnce = await page.evaluate(() => new Promise(resolve => {
    const root = document.documentElement, leave = document.getElementById('leave');
    new MutationObserver((_, watch) => {
      if (!root.classList.contains('helping')) return;
      watch.disconnect();
      setTimeout(() => {
        leave.click();
        setTimeout(() => resolve(root.classList.contains('helping')), 600);
      });
    }).observe(root, { attributes: true });
    [...document.querySelectorAll('.plane button')].find(one => one.textContent === 'Help now').click();
  }));
  assert.equal(atOnce, true);
  await page.getByRole('link', { name: 'Back to Lantern' }).click();
  await page.waitForFunction(() => !document.documentElement.classList.contains('helping'));
}));

test('who leaves the lines by a key does not shake: the press after it counts, however soon', () => withFinger(async ({ page }) => {
  await button(page, 'Good').evaluate(good => {
    const root = document.documentElement;
    const helping = () => root.classList.contains('helping');
    new MutationObserver((_, watch) => {
      if (helping()) return setTimeout(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
      watch.disconnect();
      good.click();
    }).observe(root, { attributes: true, attributeFilter: ['class'] });
    [...document.querySelectorAll('.plane button')].find(one => one.textContent === 'Help now').click();
  });
  await heading(page, 'Check-in').waitFor();
}));

test('on the page of lines a tremor is a tap, a way further is scrolling', () => withFinger(async ({ page, drift }) => {
  await press(page, 'Help now');
  await pause(page);
  const country = page.getByText('United Kingdom', { exact: true });
  await country.evaluate(element => element.scrollIntoView({ block: 'center' }));
  const open = () => country.evaluate(element => element.closest('details').open);
  await drift(country, ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 - 60 }),
    ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 - 120 }));
  await pause(page);
  assert.equal(await open(), false);
  await pause(page);
  const middle = ({ x, y, width, height }, dx, dy) => ({ x: x + width / 2 + dx, y: y + height / 2 + dy });
  await drift(country, box => middle(box, 8, 10), box => middle(box, 12, 18));
  await page.waitForTimeout(200);
  assert.equal(await open(), true);
}));

test('of two quick taps there the second changes nothing', () => withFinger(async ({ page }) => {
  await press(page, 'Help now');
  await pause(page);
  const country = page.getByText('United Kingdom', { exact: true });
  const open = () => country.evaluate(element => element.closest('details').open);
  const tap = times => country.evaluate((element, n) => { for (; n; --n) element.closest('summary').click(); }, times);
  await tap(2);
  assert.equal(await open(), true);
  await pause(page);
  await tap(1);
  assert.equal(await open(), false);
}));

test('a mouse that slips off Help now opens it once', () => visit(browser, async ({ page }) => {
  const { x, y, width, height } = await button(page, 'Help now').boundingBox(), steps = await page.evaluate(() => history.length);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height + 15);
  await page.mouse.up();
  await page.waitForFunction(() => document.documentElement.classList.contains('helping'));
  await settled(page);
  assert.equal(await page.evaluate(() => history.length), steps + 1);
}));
