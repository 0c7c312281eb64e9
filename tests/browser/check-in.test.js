// Checking in: one tap saves, more may follow, and all of it is there when the person comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, comeBack, go, heading, kept, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

/** Before four in the morning what the clock calls yesterday is still today. */
const thatDay = { before: page => page.clock.setFixedTime(new Date('2026-11-24T17:40:00Z')) };

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const craving = page => page.getByRole('slider', { name: 'Craving' });

test('a face on Today saves at once, and the check-in opens to add more', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Good');
  await saved(page);
  await button(page, 'Undo').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Good', exact: true }).isChecked());
  assert.equal(await craving(page).getAttribute('aria-valuetext'), 'Not set');
  await comeBack(page); // nothing more was pressed
  await press(page, 'Close');
  assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
}));

test('craving by the keyboard and a tag are added, and found in the journal later', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Low');
  await craving(page).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; ++step) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(slider => slider.ariaValueText === '3' || slider.getAttribute('aria-valuetext') === '3',
    await craving(page).elementHandle());
  await press(page, 'payday');
  await press(page, 'Save');
  await heading(page, 'Today so far').waitFor();
  await saved(page);
  await comeBack(page);
  await go(page, 'Journal');
  const line = button(page, /, Low$/);
  await line.waitFor();
  assert.match(await line.getAttribute('aria-description'), /Craving 3.*payday/);
}));

test('a check-in can be changed, deleted and brought back', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'So-so');
  await press(page, 'Close');
  await go(page, 'Journal');
  await press(page, /, So-so$/);
  await page.getByRole('radio', { name: 'Very good' }).click();
  await press(page, 'Save');
  await press(page, /, Very good$/);
  await press(page, 'Remove this check-in');
  await says(page, 'Check-in removed');
  await says(page, 'Your days will gather here.');
  await press(page, 'Undo');
  await button(page, /, Very good$/).waitFor();
  await says(page, 'It is back');
  await comeBack(page);
  await button(page, /, Very good$/).waitFor();
}));

test('Undo takes a check-in of one tap away again', () => visit(browser, async ({ page }) => {
  await checkIn(page, 'Good');
  await saved(page);
  await press(page, 'Undo');
  await says(page, 'Nothing to catch up on. Start with how you are.');
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 0 });
}));

test('a check-in can be about yesterday, at a time of its own', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await page.getByRole('radio', { name: 'Good', exact: true }).click();
  await press(page, /^Now, /);
  const dialog = page.getByRole('dialog', { name: 'When was it?' });
  await dialog.locator('[aria-current]').first().press('ArrowLeft');
  await dialog.locator('button:focus:not([aria-current])').waitFor(); // the frame after the key moves the focus
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Time' }).fill('21:40');
  await button(dialog, 'Done').press('Enter');
  await button(page, 'Yesterday, 21:40').waitFor();
  await press(page, 'Save');
  await saved(page);
  await comeBack(page);
  await go(page, 'Journal');
  await heading(page, 'Yesterday').waitFor();
  await button(page, '21:40, Good').waitFor();
}, thatDay));

test('what would lie in the future becomes now', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await press(page, /^Now, /);
  const dialog = page.getByRole('dialog', { name: 'When was it?' });
  await dialog.getByRole('textbox', { name: 'Time' }).fill('23:59');
  await button(dialog, 'Done').press('Enter');
  await button(page, /^Now, /).waitFor();
}));

test('a check-in half done is still there after a reload', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await page.getByRole('radio', { name: 'Low', exact: true }).click();
  await press(page, 'tired');
  await press(page, 'Sleep, energy, a note');
  await page.getByRole('textbox', { name: 'A note' }).fill('Half a thought');
  await page.waitForTimeout(1500); // a pause
  await comeBack(page);
  await page.getByRole('textbox', { name: 'A note' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'A note' }).inputValue(), 'Half a thought');
  assert.ok(await page.getByRole('radio', { name: 'Low', exact: true }).isChecked());
  assert.equal(await button(page, 'tired').getAttribute('aria-pressed'), 'true');
  await press(page, 'Save');
  await saved(page);
  assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
}));
