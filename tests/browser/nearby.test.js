// What hides Lantern from people nearby: one key that locks, a ground over what is shown elsewhere, another name and icon.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, ready, settled, visit } from './app.js';
import { launch } from './harness/browser.js';
import { lockNow, setPassphrase } from './passphrase.js';
import { decoded } from './pixels.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const turn = async (page, name, checked = true) => {
  await page.getByRole('switch', { name }).press('Space');
  await page.getByRole('switch', { name, checked }).waitFor();
};

test('Ctrl, Shift and L lock the record from within a field, unless that was turned off', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await go(page, 'Settings');
  await turn(page, 'Lock with Ctrl + Shift + L', false);
  await page.keyboard.press('Control+Shift+L');
  await settled(page);
  await turn(page, 'Lock with Ctrl + Shift + L');
  await go(page, 'Today');
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).focus();
  await page.keyboard.press('Control+Shift+L');
  await heading(page, 'Welcome back').waitFor();
}));

test('without a passphrase that key does nothing', () => visit(browser, async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await settled(page);
  await button(page, 'Help now').waitFor();
}));

/** Every pixel of the window has the same colour. */
const isPlain = async page => {
  const { data, step } = decoded(await page.screenshot());
  return data.every((value, i) => value === data[i % step]);
};

const happens = (page, what) => page.evaluate(name => window.dispatchEvent(new Event(name)), what);

test('while another window is in front this one shows nothing, and what was typed is there afterwards', () => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  await happens(page, 'blur');
  assert.equal(await isPlain(page), false, 'nobody asked for it yet');
  await turn(page, 'Hide it when I look elsewhere');
  await go(page, 'Today');
  await press(page, 'Write freely');
  const words = page.getByRole('textbox', { name: 'Your words' });
  await words.fill('Heron');
  await settled(page);
  await happens(page, 'blur');
  assert.equal(await isPlain(page), true);
  await happens(page, 'focus');
  assert.equal(await isPlain(page), false);
  await page.waitForTimeout(400); // the press that brought it to the front is over
  assert.equal(await words.evaluate(element => element === document.activeElement), true);
  await page.keyboard.type('!');
  assert.equal(await words.inputValue(), 'Heron!');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.equal(await isPlain(page), true);
}));

/** What the browser would install: the manifest's names, and whether its icons are there. */
const installable = page => page.evaluate(async () => {
  const address = document.querySelector('link[rel=manifest]').href, manifest = await (await fetch(address)).json();
  const icons = [...manifest.icons.map(({ src }) => new URL(src, address)),
    ...['icon', 'apple-touch-icon'].map(rel => document.querySelector(`link[rel=${rel}]`).href)];
  const there = await Promise.all(icons.map(async icon => (await fetch(icon)).ok));
  return { name: manifest.name, short: manifest.short_name, says: manifest.description, id: manifest.id, icons: there.every(Boolean) };
});

test('another name is on the window, on what is installed, and on the lock screen', () => visit(browser, async ({ page }) => {
  assert.equal((await installable(page)).name, 'Lantern');
  await go(page, 'Settings');
  for (const name of ['Weather', 'Calendar', 'Notes']) {
    await page.getByRole('radio', { name, exact: true }).press('Space');
    await page.waitForFunction(words => document.title === words, name);
    assert.deepEqual(await installable(page), { name, short: name, says: name, id: './', icons: true });
  }
  await page.reload();
  await ready(page);
  for (const place of ['#/today', '#/journal', '#/patterns', '#/help', '#/settings']) {
    await page.evaluate(to => { location.hash = to; }, place);
    await settled(page);
    assert.equal(await page.title(), 'Notes', place);
  }
  await page.getByRole('radio', { name: 'Lantern', exact: true }).press('Space');
  await page.waitForFunction(() => document.title === 'Settings · Lantern');
  assert.equal((await installable(page)).name, 'Lantern');
}));

test('the lock screen goes by the other name, without our sign', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await lockNow(page);
  assert.equal(await page.locator('#mirror').getByText('Lantern', { exact: true }).count(), 1);
  await page.evaluate(() => {
    const name = `lantern ${location.pathname} discretion`;
    localStorage.setItem(name, JSON.stringify({ guise: 'notes' }));
  });
  await page.reload();
  await heading(page, 'Welcome back').waitFor();
  assert.equal(await page.title(), 'Notes');
  await page.locator('#mirror').getByText('Notes', { exact: true }).waitFor();
  assert.equal(await page.locator('#mirror').getByText('Lantern').count(), 0);
}));
