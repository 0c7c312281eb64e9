// The first run is an invitation: three cards, then the first check-in; once, and never over somebody's record.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, go, heading, opened, press, ready, saved, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const asNew = work => () => visit(browser, work, { greeted: false });
const titles = ['A quiet place for your recovery', 'It stays with you', 'It is not a doctor'];
const card = (page, number) => heading(page, titles[number - 1]).waitFor();
const today = page => button(page, 'Good').waitFor();

test('three cards, each with its number and its title in focus, then the first check-in', asNew(async ({ page }) => {
  for (const number of [1, 2, 3]) {
    await card(page, number);
    await says(page, `${number} of 3`);
    await button(page, 'Help now').waitFor();
    if (number > 1) await page.waitForFunction(title => document.activeElement.textContent === title, titles[number - 1]);
    if (number < 3) await press(page, 'Next');
  }
  await press(page, 'Check in');
  await heading(page, 'Check in').waitFor();
  await page.getByRole('radio', { name: 'Good', exact: true }).press('Space');
  await press(page, 'Save');
  await saved(page);
  await today(page);
}));

test('whoever wants to check in first does, and is not invited again', asNew(async ({ page }) => {
  await card(page, 1);
  await press(page, 'Check in first');
  await heading(page, 'Check in').waitFor();
  await press(page, 'Close');
  await today(page);
  await page.reload();
  await opened(page);
  await today(page);
}));

test('back goes back a card, by the browser and by the screen; Escape and Close leave', asNew(async ({ page }) => {
  await press(page, 'Next');
  await card(page, 2);
  await press(page, 'Next');
  await card(page, 3);
  await page.goBack();
  await card(page, 2);
  await press(page, 'Back');
  await card(page, 1);
  await press(page, 'Next');
  await card(page, 2);
  await page.keyboard.press('Escape');
  await card(page, 1);
  await page.keyboard.press('Escape');
  await today(page);
  await go(page, 'Settings');
  await press(page, 'What Lantern is');
  await card(page, 1);
  await press(page, 'Close');
  await heading(page, 'Settings').first().waitFor();
}));

test('the last card leads to the sample too', asNew(async ({ page }) => {
  await press(page, 'Next');
  await card(page, 2);
  await press(page, 'Next');
  await press(page, 'Look around first');
  await says(page, /You are looking at a sample diary/);
  await press(page, 'Back to mine');
  await says(page, 'Nothing to catch up on. Start with how you are.');
}));

test('an address that names a screen is followed; one with a record is never invited', asNew(async ({ page, host }) => {
  const other = await page.context().newPage();
  await page.close();
  await other.goto(`${host.address}#/journal`);
  await heading(other, 'Journal').first().waitFor();
  await settled(other); // no person changes the address while the page still writes its own there
  await other.evaluate(() => { location.hash = '#/today'; });
  await ready(other);
  await button(other, 'Low').click();
  await saved(other);
  await other.goto(host.address);
  await opened(other);
  assert.equal(await heading(other, titles[0]).count(), 0);
}));

test('who else uses the device is asked once: the answer brings the way out, and a passphrase is offered', asNew(async ({ page }) => {
  await press(page, 'Next');
  await card(page, 2);
  await says(page, 'Does anyone else use this device?');
  await page.getByRole('radio', { name: 'Someone else too' }).press('Space');
  await says(page, /^A door beside Help now leaves at once/);
  await button(page, 'Quick exit').waitFor();
  await page.getByRole('radio', { name: 'Only me' }).press('Space');
  await button(page, 'Quick exit').waitFor({ state: 'detached' });
  await press(page, 'Set a passphrase');
  await heading(page, 'Set a passphrase').waitFor();
}));
