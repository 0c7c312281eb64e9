// In a wide window a check-in is a dialog over the screen it was opened from; on a phone it is a page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { button, checkIn, go, heading, kept, press, saved, settled, visitMoving as visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const wide = { viewport: { width: 1280, height: 800 } };
const dialog = page => page.getByRole('dialog', { name: 'Check in' });
const closed = page => dialog(page).waitFor({ state: 'detached' });
const hash = page => page.evaluate(() => location.hash);
const focusedName = page => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
const open = async page => {
  await press(page, 'Check in with more');
  await dialog(page).waitFor();
  await settled(page, 500);
};
/** Of these elements, the words of those that can be reached, and of those that sleep beneath. */
const words = (page, selector) => page.evaluate(which => {
  const all = [...document.querySelectorAll(`.plane ${which}`)], asleep = all.filter(one => one.closest('[inert]'));
  const said = list => list.map(one => one.getAttribute('aria-label') ?? one.textContent);
  return { awake: said(all.filter(one => !asleep.includes(one))), asleep: said(asleep) };
}, selector);
const low = page => dialog(page).getByRole('radio', { name: 'Low', exact: true });

test('it stands 560 wide in the middle, Today sleeps beneath, and axe has nothing to say', () => visit(browser, async ({ page }) => {
  await open(page);
  const box = await dialog(page).boundingBox();
  assert.ok(Math.abs(box.width - 560) <= 1 && Math.abs(box.x + box.width / 2 - 640) <= 1, JSON.stringify(box));
  assert.ok(box.height <= 721 && box.y >= 39, JSON.stringify(box));
  assert.deepEqual(await words(page, 'nav'), { awake: [], asleep: ['Main'] });
  const { awake, asleep } = await words(page, 'h1');
  assert.deepEqual(awake, ['Check in']);
  assert.match(asleep.join(), /^(Good|Hello)/, 'Today is still there');
  assert.equal(await dialog(page).getAttribute('aria-modal'), 'true');
  const { y, height } = await button(dialog(page), 'Save').boundingBox();
  assert.ok(y + height <= box.y + box.height - 20, 'Save is in sight');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  assert.deepEqual(violations.map(({ id }) => id), []);
}, wide));

test('Tab stays inside but for Help now; Escape closes, what was entered is kept, and the focus is where it was', () =>
  visit(browser, async ({ page }) => {
    await open(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'dialog');
    assert.deepEqual((await words(page, 'header button')).awake, ['Help now']);
    await low(page).press('Space');
    for (let i = 0; i < 40; ++i) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => document.activeElement === document.body ? 'page'
        : document.activeElement.closest('[role=dialog]') ? 'dialog' : document.activeElement.textContent);
      assert.ok(['dialog', 'Help now', 'page'].includes(where), where);
    }
    await page.keyboard.press('Escape');
    await closed(page);
    assert.equal(await hash(page), '#/today');
    await settled(page);
    assert.equal(await focusedName(page), 'Check in with more');
    await open(page);
    assert.ok(await low(page).isChecked());
  }, wide));

test('x and the browser’s Back close it; Forward brings it back', () => visit(browser, async ({ page }) => {
  await open(page);
  await button(dialog(page), 'Close').click();
  await closed(page);
  await open(page);
  await page.goBack();
  await closed(page);
  await button(page, 'Check in with more').waitFor();
  await page.goForward();
  await dialog(page).waitFor();
}, wide));

test('Escape closes only what lies on top', () => visit(browser, async ({ page }) => {
  await open(page);
  await press(dialog(page), 'Find or add');
  const tags = page.getByRole('dialog', { name: 'What is around?' });
  await tags.waitFor();
  await settled(page);
  assert.deepEqual(await words(page, '[role=dialog]'), { awake: ['What is around?'], asleep: ['Check in'] });
  await page.keyboard.press('Escape');
  await tags.waitFor({ state: 'detached' });
  await dialog(page).waitFor();
  await settled(page);
  assert.equal(await focusedName(page), 'Find or add');
  assert.match(await hash(page), /check-in/);
}, wide));

test('Save keeps it and gives Today back', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Good'); // a face saves at once and opens it for more
  await saved(page);
  await page.getByRole('dialog', { name: 'Check-in' }).waitFor();
  await press(page, 'Save');
  await heading(page, 'Today so far').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
}, wide));

test('an address of its own opens it over Today, and closing leads there', () => visit(browser, async ({ page, host }) => {
  await page.goto(`${host.address}#/check-in`);
  await page.reload();
  await dialog(page).waitFor();
  await button(dialog(page), 'Close').press('Enter');
  await closed(page);
  await button(page, 'Check in with more').waitFor();
  assert.equal(await hash(page), '#/today');
}, wide));

test('a narrower window makes a page of it and a wider one a dialog; what was entered stays, and the focus too', () =>
  visit(browser, async ({ page }) => {
    await open(page);
    await low(page).press('Space');
    await press(dialog(page), 'Sleep, energy, a note');
    const note = page.getByRole('textbox', { name: 'A note' });
    await note.fill('Half a thought');
    await settled(page); // nobody types and turns the device in one frame
    await page.setViewportSize({ width: 500, height: 800 });
    await closed(page);
    await settled(page);
    assert.equal(await note.inputValue(), 'Half a thought');
    assert.equal(await focusedName(page), 'A note');
    assert.ok(await page.getByRole('radio', { name: 'Low', exact: true }).isChecked());
    await page.setViewportSize({ width: 1024, height: 800 });
    await dialog(page).waitFor();
    await settled(page);
    assert.equal(await note.inputValue(), 'Half a thought');
    assert.equal(await focusedName(page), 'A note');
  }, wide));

test('from the journal it lies over the journal, which stays where it was', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'So-so');
  await press(page, 'Close');
  await go(page, 'Journal');
  await press(page, /, So-so$/);
  await page.getByRole('dialog', { name: 'Check-in' }).waitFor();
  assert.deepEqual((await words(page, 'h1')).asleep, ['Journal']);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button(page, /, So-so$/).waitFor();
}, wide));
