// Help now: the lines to call, from every screen, over whatever was there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, comeBack, go, heading, press, visitMoving as visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const helping = page => heading(page, 'You are not alone with this').waitFor();
const pause = page => page.waitForTimeout(400); // what comes within a blink is taken for a second tap
const emergency = page => page.getByRole('link', { name: '112' }).first().waitFor();

test('Help now shows the lines to call, and leads back to where one was', () => visit(browser, async ({ page }) => {
  for (const place of ['Today', 'Journal', 'Patterns', 'Settings']) {
    await go(page, place);
    await press(page, 'Help now');
    await helping(page);
    await emergency(page);
    assert.equal(await page.getByRole('navigation').count(), 0, 'what lies beneath is out of reach');
    await pause(page);
    await page.getByRole('link', { name: 'Back to Lantern' }).click();
    await page.getByRole('navigation').waitFor();
    await pause(page);
    if (place === 'Settings') await page.getByRole('heading', { level: 1, name: place }).waitFor(); // a phone has no tab for it
    else assert.ok(await page.getByRole('link', { name: place, exact: true }).getAttribute('aria-current'));
  }
}));

test('a number can be called from there', () => visit(browser, async ({ page }) => {
  await press(page, 'Help now');
  await helping(page);
  await pause(page);
  await page.getByText('United Kingdom', { exact: true }).click();
  const line = page.getByRole('link', { name: 'Call 116123' }).first(); // the closed countries show none
  await line.waitFor();
  assert.equal(await line.getAttribute('href'), 'tel:116123');
}));

test('Escape and the browser’s Back close it; the focus is where it was', () => visit(browser, async ({ page }) => {
  for (const close of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await press(page, 'Help now');
    await helping(page);
    await close();
    await page.getByRole('navigation').waitFor();
    await heading(page, 'You are not alone with this').waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Help now');
  }
}));

test('nothing that was asked for at the same time takes it away again', () => visit(browser, async ({ page }) => {
  for (const click of [['Write freely', 'Help now'], ['Help now', 'Write freely']]) {
    await page.evaluate(names => {
      const all = [...document.querySelectorAll('[data-mirror]')];
      for (const name of names) all.find(node => node.textContent === name || node.ariaLabel === name).click();
    }, click);
    await helping(page);
    await page.waitForTimeout(300);
    await helping(page);
    await page.keyboard.press('Escape');
    await go(page, 'Today');
  }
}));

test('what was half done beneath is untouched', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await page.getByRole('radio', { name: 'Low', exact: true }).click();
  await press(page, 'Help now'); // at once, before any pause
  await helping(page);
  await page.keyboard.press('Escape');
  await heading(page, 'Check in').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Low', exact: true }).isChecked());
}));

test('it has an address of its own', () => visit(browser, async ({ page, host }) => {
  await page.goto(`${host.address}#/help`);
  await page.reload();
  await helping(page);
  await emergency(page);
  await page.getByRole('link', { name: 'Back to Lantern' }).click();
  await button(page, 'Help now').waitFor();
  assert.equal(new URL(page.url()).hash, '#/today');
}));

for (const colourScheme of ['light', 'dark'])
  test(`in the theme that was chosen, on a ${colourScheme} device`, () => visit(browser, async ({ page }) => {
    for (const [theme, dark] of [['Dark', true], ['Light', false]]) {
      await go(page, 'Settings');
      await page.getByRole('radio', { name: theme, exact: true }).press('Space');
      await page.waitForTimeout(400);
      await press(page, 'Help now');
      await helping(page);
      const [ground, ink] = await heading(page, 'You are not alone with this').evaluate(element => [
        document.getElementById('help'), element].map((at, i) => {
        const colour = getComputedStyle(at)[i ? 'color' : 'backgroundColor'];
        return colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
      }));
      assert.equal(ground < 128, dark, theme);
      assert.equal(ink < 128, !dark, theme);
      await page.waitForTimeout(350); // a press so soon after Help now would be the second of two
      await page.keyboard.press('Escape');
    }
  }, { colorScheme: colourScheme }));
