// The quick exit: what is on the screen is gone at once, Back does not bring it back, and what was half written is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, press, ready, settled, visit } from './app.js';
import { launch } from './harness/browser.js';
import { lockNow, setPassphrase } from './passphrase.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const words = page => page.getByRole('textbox', { name: 'Your words' });
const measures = page => heading(page, 'Kitchen measures').waitFor();

const turnOn = async page => {
  await go(page, 'Settings');
  const exit = page.getByRole('switch', { name: 'Quick exit' });
  await exit.press('Space');
  await page.getByRole('switch', { name: 'Quick exit', checked: true }).waitFor();
  await button(page, 'Quick exit').waitFor();
};

const shift = async (page, times = 3) => { for (; times; --times) await page.keyboard.press('Shift'); };

/** A neutral page and nothing else: no word of Lantern, and Back leads no further into it. */
const isOut = async page => {
  await measures(page);
  assert.equal(await page.title(), 'Kitchen measures');
  assert.ok(!/lantern/i.test(await page.content()), 'it does not say where it comes from');
};
const back = async page => {
  await page.goBack({ waitUntil: 'commit' }).catch(() => {}); // a page that leads on at once may end this one's waiting
  await measures(page);
  assert.equal(await page.locator('canvas').count(), 0);
};
const comeIn = async (page, host) => {
  await page.goto('about:blank');
  await page.goto(host.address);
};

test('it is off until somebody wants it', () => visit(browser, async ({ page }) => {
  assert.equal(await button(page, 'Quick exit').count(), 0);
  await shift(page);
  await settled(page);
  await button(page, 'Help now').waitFor();
}));

test('three presses of Shift leave from within a field, and what was half written is found again', () =>
  visit(browser, async ({ page, host }) => {
    await turnOn(page);
    await go(page, 'Today');
    await press(page, 'Write freely');
    await words(page).fill('Heron on the weir');
    await settled(page);
    await shift(page);
    await isOut(page);
    for (let i = 0; i < 3; ++i) await back(page);
    await comeIn(page, host);
    await ready(page);
    await go(page, 'Today');
    await press(page, 'Write freely');
    assert.equal(await words(page).inputValue(), 'Heron on the weir');
  }));

test('the door leaves in the same moment: nothing is left to be seen when the press is over', () => visit(browser, async ({ page }) => {
  await turnOn(page);
  await go(page, 'Journal');
  const left = await button(page, 'Quick exit').evaluate(door => {
    door.click();
    return [document.title, document.body.childElementCount];
  });
  assert.deepEqual(left, ['Kitchen measures', 0]);
  await isOut(page);
  await back(page);
}));

test('it can be tried while it is off', () => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  await press(page, 'Try it now');
  await isOut(page);
}));

test('other keys between, or slow ones, do not leave', () => visit(browser, async ({ page }) => {
  await turnOn(page);
  await go(page, 'Today');
  await press(page, 'Write freely');
  await words(page).focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await shift(page, 2);
  await page.keyboard.press('x');
  await shift(page, 2);
  await page.waitForTimeout(2100);
  await shift(page, 2);
  await settled(page);
  assert.equal(await words(page).inputValue(), 'ABCDx');
  await shift(page, 1);
  await isOut(page);
}));

test('on the lock screen the door is always there, and after leaving the record is closed', () => visit(browser, async ({ page, host }) => {
  await setPassphrase(page);
  await lockNow(page);
  await press(page, 'Quick exit'); // nobody has turned it on
  await isOut(page);
  await comeIn(page, host);
  await heading(page, 'Welcome back').waitFor();
}));

test('with a passphrase it locks, and Shift leaves the lock screen too', () => visit(browser, async ({ page, host }) => {
  await turnOn(page);
  await setPassphrase(page);
  await shift(page);
  await isOut(page);
  await comeIn(page, host);
  await heading(page, 'Welcome back').waitFor();
  await page.getByLabel('Your passphrase', { exact: true }).focus();
  await shift(page);
  await isOut(page);
}));

test('over the lines to call it is there as well', () => visit(browser, async ({ page }) => {
  await turnOn(page);
  await press(page, 'Help now');
  await heading(page, 'You are not alone with this').waitFor();
  await page.waitForTimeout(350); // of two quick presses only the first counts: bridge/steady.js
  await page.locator('#help').getByRole('button', { name: 'Quick exit' }).click();
  await isOut(page);
  await back(page);
}));

test('without a network it leads out all the same', () => visit(browser, async ({ page, context }) => {
  await turnOn(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  await shift(page);
  await isOut(page);
}, { offline: true }));

test('Back finds nothing either where the browser keeps left pages as they were', async () => {
  const keeping = await launch([], { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    await visit(keeping, async ({ page }) => {
      await turnOn(page);
      await go(page, 'Journal');
      await shift(page);
      await isOut(page);
      await back(page);
      await back(page);
    });
  } finally { await keeping.close(); }
});
