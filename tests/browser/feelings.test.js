// What is heard in somebody's words is a guess that they can put right; where feelings run high a breath is offered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, heading, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const tired = 'I am so tired and worn out. No energy for anything, everything feels flat.';
const upset = 'The council LOST MY FORM again!!! I am SO angry, everything is SHIT, always';
const words = page => page.getByRole('textbox', { name: 'Your words' });
const offer = page => page.getByText('There is a lot of feeling in these words. Want a slow breath?');

test('a note of a check-in says what it sounds like, and the person has the last word', () => visit(browser, async ({ page }) => {
  await page.evaluate(() => { location.hash = '#/check-in'; });
  await press(page, 'Sleep, energy, a note');
  await page.getByRole('textbox', { name: 'A note' }).fill(tired);
  await press(page, 'Save');
  await saved(page);
  await go(page, 'Journal');
  await press(page, /so tired and worn out/);
  await says(page, 'Sounds a bit tired or flat');
  await press(page, 'Not quite');
  await press(page, 'Sad');
  await says(page, 'You said: sad.');
  await page.getByRole('textbox', { name: 'A note' }).fill('Something else.');
  await page.getByText('You said: sad.').waitFor({ state: 'detached' });
}));

test('a breath is offered where feelings run high, once, and a no is as easy as a yes', () => visit(browser, async ({ page }) => {
  await press(page, 'Write freely');
  await words(page).fill('We had soup and talked about the garden.');
  await says(page, 'Kept as a draft');
  assert.equal(await offer(page).count(), 0);
  await words(page).fill(upset);
  await offer(page).waitFor();
  await press(page, 'Not now');
  await offer(page).waitFor({ state: 'detached' });
  await words(page).fill(upset + '!!! and again');
  await says(page, 'Kept as a draft');
  assert.equal(await offer(page).count(), 0);
}));

test('the breath leads to breathing, and the words are there after it', () => visit(browser, async ({ page }) => {
  await press(page, 'Write freely');
  await words(page).fill(upset);
  await offer(page).waitFor();
  await press(page, 'A slow breath');
  await heading(page, 'Breathe').first().waitFor();
  await page.goBack();
  await words(page).waitFor();
  assert.equal(await words(page).inputValue(), upset);
}));

test('how fast somebody types is looked at only where they ask for it', () => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  const pace = checked => page.getByRole('switch', { name: /Notice how fast I type/, checked });
  await pace(false).press('Space');
  await pace(true).waitFor();
  await go(page, 'Today');
  await go(page, 'Settings');
  await pace(true).waitFor();
}));

test('a tag that the words suggest stands once, before and after it is chosen', () => visit(browser, async ({ page }) => {
  const work = chosen => page.getByRole('button', { name: 'work', exact: true, pressed: chosen });
  await press(page, 'Write freely');
  await work(false).waitFor();
  await words(page).fill('The boss wants the report tonight and the whole office is on edge.');
  await says(page, 'From your words');
  assert.equal(await work(false).count(), 1);
  await work(false).press('Space');
  await work(true).waitFor();
  assert.equal(await work(true).count() + await work(false).count(), 1);
}));
