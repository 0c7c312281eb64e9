// Words that may tell of danger: help comes before everything, and nothing else is offered beside it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { comeBack, go, heading, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const write = async (page, words) => {
  await go(page, 'Today');
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
};
const ofLife = 'I want to kill myself tonight.', burdened = 'They would all be better off without me.';

test('explicit words bring first words, what to do and the lines; the words are kept', () => visit(browser, async ({ page }) => {
  await write(page, ofLife);
  await heading(page, 'This sounds like it is about your life. Let’s get someone with you.').waitFor();
  await says(page, /Is there something near that could hurt you\?/);
  await says(page, /Nobody is watching/);
  await saved(page);
  await press(page, 'Lines to call or text');
  await heading(page, 'You are not alone with this').waitFor();
  await page.keyboard.press('Escape');
  await heading(page, /^This sounds like/).waitFor(); // still there
  await press(page, 'Not now');
  await says(page, 'Help is close today');
  assert.equal(await page.getByRole('button', { name: 'Ask something else' }).count(), 0);
  await comeBack(page);
  await says(page, 'Help is close today'); // and after a reload
  await press(page, 'Open them');
  await page.getByText('Help is close today').waitFor({ state: 'detached' });
}));

test('softer words ask straight; a no closes it, and the next explicit words open it again', () => visit(browser, async ({ page }) => {
  await write(page, burdened);
  await heading(page, 'That is heavy. Are you thinking about suicide?').waitFor();
  const sizes = [];
  for (const name of ['Yes', 'Sometimes', 'Not sure', 'No']) {
    const { width, height } = await page.getByRole('button', { name, exact: true }).boundingBox();
    sizes.push(`${width} × ${height}`);
  }
  assert.equal(new Set(sizes).size, 1, String(sizes));
  await press(page, 'No');
  await says(page, 'Thank you. The help stays in its corner.');
  await heading(page, 'Today so far').waitFor();
  await write(page, ofLife);
  await heading(page, /^This sounds like it is about your life/).waitFor();
}));

test('any other answer brings the card, and what is asked of somebody else has steps', () => visit(browser, async ({ page }) => {
  await write(page, burdened);
  await press(page, 'Sometimes');
  await heading(page, 'Thank you for saying it. Let’s get someone with you.').waitFor();
  await press(page, 'Not now');
  await write(page, 'I took too many pills and can’t stay awake');
  await heading(page, 'Call the emergency number now. Put it on speaker.').waitFor();
  await says(page, /^6\. Stay\. Naloxone can wear off/);
}));

test('a note of a check-in is heard too, on a desktop beside the page', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await page.getByRole('radio', { name: 'Low', exact: true }).click();
  await press(page, 'Sleep, energy, a note');
  await page.getByRole('textbox', { name: 'A note' }).fill('He hit me again last night');
  await press(page, 'Save');
  await heading(page, 'You are not to blame. Is it safe to read this now?').waitFor();
  await page.getByRole('button', { name: 'Quick exit' }).first().waitFor();
}, { viewport: { width: 1280, height: 800 } }));
