// Writing: kept from the first pause on, found again by word and by tag, asked by one question that does not repeat.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, comeBack, go, heading, kept, press, saved, says, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const words = page => page.getByRole('textbox', { name: 'Your words' });
const title = page => page.getByRole('textbox', { name: 'Title' });
const question = page => page.getByRole('main').getByRole('heading', { level: 2 }).filter({ hasText: '?' })
  .filter({ hasNotText: /How are you right now|Is it a hard hour/ }).first(); // the latter stands there at night

/** One entry with a tag, written from Today. */
const write = async (page, text, { tag } = {}) => {
  await go(page, 'Today');
  await press(page, 'Write freely');
  await words(page).fill(text);
  if (tag) await press(page, tag);
  await press(page, 'Done');
  await heading(page, 'Today so far').waitFor();
  await saved(page);
};

test('an entry is found by its words and by its tag', () => visit(browser, async ({ page }) => {
  await write(page, 'The river was high and brown today.', { tag: 'a walk' });
  await write(page, 'Ana called after lunch.', { tag: 'family' });
  await comeBack(page);
  await go(page, 'Journal');
  await page.getByRole('searchbox', { name: 'Search your words' }).fill('river');
  await says(page, '1 found');
  await button(page, /river was high/).waitFor();
  assert.equal(await button(page, /Ana called/).count(), 0);
  await page.getByRole('searchbox', { name: 'Search your words' }).fill('zebra');
  await says(page, 'Nothing has these words.');
  await press(page, 'Show all');
  await press(page, 'By tag or feeling');
  await press(page, 'family');
  await says(page, '1 found');
  await button(page, /Ana called/).waitFor();
  assert.equal(await button(page, /river was high/).count(), 0);
}));

test('an entry can be opened, changed and removed, and comes back by Undo', () => visit(browser, async ({ page }) => {
  await write(page, 'First words.');
  await go(page, 'Journal');
  await press(page, /First words/);
  await title(page).fill('A title');
  await words(page).fill('Other words.');
  await press(page, 'Done');
  await press(page, /, A title$/);
  assert.equal(await words(page).inputValue(), 'Other words.');
  await press(page, 'Remove this entry');
  await says(page, 'Your days will gather here.');
  await press(page, 'Undo');
  await button(page, /, A title$/).waitFor();
}));

test('words not yet done are there again after a reload', () => visit(browser, async ({ page }) => {
  await press(page, 'Write freely');
  await title(page).fill('Half');
  await words(page).pressSequentially('I had not finished when');
  await says(page, 'Kept as a draft');
  await comeBack(page);
  await words(page).waitFor();
  assert.equal(await words(page).inputValue(), 'I had not finished when');
  assert.equal(await title(page).inputValue(), 'Half');
  await press(page, 'Done');
  await saved(page);
  await press(page, 'Write freely');
  assert.equal(await words(page).inputValue(), ''); // what was saved leaves no draft
  await press(page, 'Close');
  assert.deepEqual(await kept(page), { checkIns: 0, entries: 1 });
}));

test('going elsewhere keeps what was being written', () => visit(browser, async ({ page }) => {
  await press(page, 'Write freely');
  await words(page).fill('Back in a moment');
  await press(page, 'Close'); // before any pause
  await press(page, 'Write freely');
  await words(page).waitFor();
  assert.equal(await words(page).inputValue(), 'Back in a moment');
}));

test('the question of the day is answered into the journal', () => visit(browser, async ({ page }) => {
  const asked = await question(page).textContent();
  await press(page, 'Write');
  await page.getByRole('heading', { level: 1, name: asked }).waitFor();
  await words(page).fill('That I got up at all.');
  await press(page, 'Done');
  await saved(page);
  await comeBack(page);
  assert.notEqual(await question(page).textContent(), asked); // an answered one is not asked again
  await go(page, 'Journal');
  await press(page, /That I got up at all/);
  await page.getByRole('heading', { level: 1, name: asked }).waitFor();
}));

test('"Another one" asks something else, and what was skipped does not come back', () => visit(browser, async ({ page }) => {
  const seen = [];
  for (let round = 0; round < 6; ++round) {
    const asked = await question(page).textContent();
    assert.ok(!seen.includes(asked), `asked twice: ${asked}`);
    seen.push(asked);
    await press(page, 'Another one');
    await heading(page, asked).waitFor({ state: 'detached' });
  }
  await page.waitForTimeout(500);
  await comeBack(page);
  const asked = await question(page).textContent();
  assert.ok(!seen.includes(asked), `asked again after a reload: ${asked}`);
}));
