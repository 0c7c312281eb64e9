// The rooms under Tools: breathing along, and the Night room with its wave.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { button, go, heading, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const evening = new Date('2026-11-24T19:00:00');
const at = date => ({ before: page => page.clock.setFixedTime(date) });
const later = (page, minutes) => page.clock.setFixedTime(new Date(evening.getTime() + minutes * 60000));
const title = (page, words) => page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
const ground = page => page.evaluate(() => document.documentElement.style.backgroundColor);
const trouble = async page => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
};
const night = 'rgb(11, 7, 5)';

const enter = async page => {
  await go(page, 'Tools');
  await press(page, /^Night room/);
  await title(page, 'How strong is it?');
  await page.waitForTimeout(400); // what comes within a blink is taken for a second tap
};
const rateAgain = async (page, number) => {
  await press(page, 'How strong is it now?');
  await title(page, 'How strong is it now?');
  await page.waitForTimeout(400);
  await press(page, number);
};

test('a wave is rated, watched and passes; each rating is a check-in', () => visit(browser, async ({ page }) => {
  await enter(page);
  await press(page, '7');
  await title(page, 'It is strong now');
  await saved(page);
  await says(page, 'It has just begun. No waves yet. This one will be the first we learn from.');
  assert.deepEqual(await trouble(page), []);
  await later(page, 8);
  await page.waitForTimeout(400);
  await rateAgain(page, '5');
  await title(page, 'It is passing');
  await says(page, /^8 minutes in\./);
  await page.getByRole('figure', { name: 'Your wave: 7 after 0 minutes, 5 after 8 minutes' }).waitFor();
  await later(page, 14);
  await page.waitForTimeout(400);
  await rateAgain(page, '2');
  await title(page, 'It has passed');
  await says(page, 'It took 14 minutes.');
  await press(page, 'Close');
  await title(page, 'Tools');
  await go(page, 'Journal');
  for (const number of [7, 5, 2]) await button(page, new RegExp(`Craving ${number}$`)).waitFor();
}, at(evening)));

test('from the fifth wave on it says how long theirs usually take', () => visit(browser, async ({ page }) => {
  let from = 0;
  for (const minutes of [10, 12, 14, 30, 40]) {
    await enter(page);
    await press(page, '8');
    await page.waitForTimeout(400);
    await later(page, from + minutes);
    await rateAgain(page, '2');
    await title(page, 'It has passed');
    await press(page, 'Close');
    from += 24 * 60;
    await later(page, from);
  }
  await enter(page);
  await press(page, '6');
  await says(page, 'It has just begun. Yours usually pass in about 14.');
  await says(page, 'Dots: your usual wave');
}, at(evening)));

test('a rating can be taken back, and a second quick tap does nothing', () => visit(browser, async ({ page }) => {
  await enter(page);
  const seven = await button(page, '7').boundingBox();
  const tap = () => page.mouse.click(seven.x + seven.width / 2, seven.y + seven.height / 2);
  await tap();
  await page.waitForTimeout(120);
  await tap();
  await title(page, 'It is strong now');
  await saved(page);
  await press(page, 'Undo');
  await title(page, 'You are here');
  await press(page, 'Close');
  await go(page, 'Today');
  await says(page, 'Nothing to catch up on. Start with how you are.');
}, at(evening)));

test('nobody has to name a number, and help and breath are there all the same', () => visit(browser, async ({ page }) => {
  await enter(page);
  assert.deepEqual(await trouble(page), []);
  await press(page, 'I would rather not');
  await title(page, 'You are here');
  await says(page, 'You do not have to name it. One of these may help.');
  await page.waitForTimeout(400); // a second quick tap would not count
  await press(page, 'Call someone');
  await heading(page, 'You are not alone with this').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  await press(page, 'Breathe');
  await button(page, 'Begin').waitFor();
  assert.equal(await ground(page), night, 'breathing from there stays dark');
  await press(page, 'Close');
  await title(page, 'How strong is it?');
}, at(evening)));

test('the room has night’s colours, also by day, and gives the theme back', () => visit(browser, async ({ page }) => {
  const day = await ground(page);
  assert.notEqual(day, night);
  await enter(page);
  assert.equal(await ground(page), night);
  await page.keyboard.press('Escape');
  await title(page, 'Tools');
  assert.equal(await ground(page), day);
}, at(evening)));

test('where contrast is wanted it stays', () => visit(browser, async ({ page }) => {
  await enter(page);
  assert.equal(await ground(page), 'rgb(255, 255, 255)');
}, { ...at(evening), contrast: 'more' }));

test('late in the evening Today offers the room before all else', () => visit(browser, async ({ page }) => {
  await heading(page, 'Is it a hard hour?').waitFor();
  const card = await heading(page, 'Is it a hard hour?').boundingBox(), faces = await heading(page, 'How are you right now?').boundingBox();
  assert.ok(card.y < faces.y);
  await press(page, 'Go to the Night room');
  await title(page, 'How strong is it?');
  await page.keyboard.press('Escape');
  await heading(page, 'Is it a hard hour?').waitFor();
}, at(new Date('2026-11-24T22:30:00'))));

test('breathing begins, says so once, and can be left at any time', () => visit(browser, async ({ page }) => {
  await go(page, 'Tools');
  await press(page, /^Breathe/);
  await page.getByRole('radio', { name: 'In 4 seconds, out 4' }).press('Space');
  await page.getByRole('radio', { name: '3 minutes' }).press('Space');
  await press(page, 'Begin');
  await page.getByRole('status').filter({ hasText: 'In 4 seconds, out 4. Breathe as you like. You can leave at any time.' }).first().waitFor();
  await says(page, 'About 3 minutes left');
  assert.equal(await button(page, 'Leave').evaluate(element => element === document.activeElement), true);
  await press(page, 'Leave');
  await title(page, 'Tools');
}));

test('bringing in and taking out leads to its place in Settings', () => visit(browser, async ({ page }) => {
  await go(page, 'Tools');
  await press(page, /^Bring in and take out/);
  await title(page, 'Settings');
  const copies = await heading(page, 'Take a copy out').boundingBox();
  assert.ok(copies.y > 0 && copies.y < 844, `at ${copies.y}`);
}));
