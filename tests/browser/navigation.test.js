// The way through the app is the browser's own: Back, Forward, links, Escape and the title of the window.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { button, go, heading, press, says, settled as quiet, visitMoving as visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The sample diary: 239 days to walk about in. */
const lookAround = async page => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
};

/** Lines of the journal by their time: { name, y } of those in the middle of the screen. */
const inSight = async page => {
  const lines = page.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / });
  const all = await Promise.all((await lines.all()).map(async line => ({ line, box: await line.boundingBox() })));
  return all.filter(({ box }) => box && box.y > 250 && box.y < 600)[0];
};

/** What a wheel or the fingers set going has come to rest, which a busy machine may take long for. */
const settled = async page => {
  await page.waitForTimeout(400);
  await quiet(page, 300);
};

describe('navigation', () => {
  test('Back from an entry finds the journal as far down as it was left', () => visit(browser, async ({ page }) => {
    await lookAround(page);
    await go(page, 'Journal');
    await heading(page, 'Journal').waitFor();
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 3000);
    await settled(page);
    const before = await inSight(page);
    assert.ok(before, 'a line is in sight');
    const id = await before.line.getAttribute('id') ?? await before.line.evaluate(node => node.textContent);
    const name = await before.line.evaluate(node => node.getAttribute('aria-label') ?? node.textContent);
    await before.line.press('Enter');
    await button(page, 'Close').waitFor();
    await page.goBack();
    await heading(page, 'Journal').waitFor();
    await settled(page);
    const after = await inSight(page);
    assert.equal(await after.line.evaluate(node => node.getAttribute('aria-label') ?? node.textContent), name, id);
    assert.ok(Math.abs(after.box.y - before.box.y) < 2, `${after.box.y} is not ${before.box.y}`);
    await page.goForward();
    await button(page, 'Close').waitFor();
  }, phone));

  test('the title follows, and Escape closes what lies on top first', () => visit(browser, async ({ page }) => {
    await go(page, 'Journal');
    await page.waitForFunction(() => document.title.startsWith('Journal'));
    await go(page, 'Patterns');
    await page.waitForFunction(() => document.title.startsWith('Patterns'));
    await page.goBack();
    await page.waitForFunction(() => document.title.startsWith('Journal'));
    await page.evaluate(() => { location.hash = '#/check-in'; });
    await heading(page, 'Check in').waitFor();
    await press(page, /^Now, /);
    await page.getByRole('dialog', { name: 'When was it?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => location.hash), '#/check-in');
    await page.keyboard.press('Escape');
    await heading(page, 'Journal').waitFor();
  }));

  test('a link to a place opens it, and one to a row that is not there says so', () => visit(browser, async ({ page }) => {
    await page.evaluate(() => { location.hash = '#/journal/month/2026-03'; });
    await page.waitForFunction(() => document.title.startsWith('Journal'));
    await page.evaluate(() => { location.hash = `#/entry/${'0'.repeat(31)}1`; });
    await says(page, 'That is no longer here');
    await press(page, 'To the journal');
    await page.waitForFunction(() => location.hash === '#/journal');
  }));

  test('a key acts also right after a short press on the scroll bar, which no click comes of', () => visit(browser, async ({ page }) => {
    await lookAround(page);
    await go(page, 'Journal');
    const line = page.getByRole('main').getByRole('button', { name: /^\d\d:\d\d, / }).first(), { width, height } = page.viewportSize();
    await line.evaluate((element, [clientX, clientY]) => new Promise(resolve => {
      const hand = { clientX, clientY, isPrimary: true, pointerType: 'mouse', pointerId: 1, button: 0, bubbles: true };
      for (const what of ['pointerdown', 'pointerup']) document.getElementById('stage').dispatchEvent(new PointerEvent(what, hand));
      requestAnimationFrame(() => setTimeout(() => resolve(element.click()))); // as Enter makes it: before the next frame
    }), [width - 6, height / 2]);
    await page.waitForFunction(() => /^#\/(entry|check-in)\//.test(location.hash), null, { timeout: 5000 });
  }, { viewport: { width: 1280, height: 800 } }));

  test('a day is chosen by keys alone', () => visit(browser, async ({ page }) => {
    await page.evaluate(() => { location.hash = '#/check-in'; });
    await press(page, /^Now, /);
    const dialog = page.getByRole('dialog', { name: 'When was it?' });
    const today = dialog.locator('[aria-current]').first();
    await today.waitFor();
    await quiet(page); // the sheet has come, and has taken the focus
    await today.focus();
    const id = await today.getAttribute('id');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(before => document.activeElement.id !== before, id);
    const chosen = await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
    await page.keyboard.press('Enter');
    await button(dialog, 'Done').press('Enter');
    const [, day] = /^\w+ (\d+ \w+)/.exec(chosen);
    await page.getByRole('button', { name: new RegExp(`${day}, \\d\\d:\\d\\d`) }).waitFor();
  }));
});
