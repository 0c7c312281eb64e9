// A text field is its whole frame: a press beside the words writes there too, and what is wrong with it is said by it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { button, go, heading, press, settled, visit } from './app.js';
import { launch } from './harness/browser.js';
import { extent, like, picture } from './pixels.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const hasFocus = field => field.evaluate(element => element === document.activeElement);
const leaveIt = page => page.evaluate(() => document.activeElement.blur());

/** Presses near each edge of a field; each must give it the focus. */
const pressEdges = async (page, field) => {
  const { x, y, width, height } = await field.boundingBox();
  for (const [dx, dy] of [[6, height / 2], [width - 6, height / 2], [width / 2, 4], [width / 2, height - 4]]) {
    await leaveIt(page);
    await page.mouse.click(x + dx, y + dy);
    assert.ok(await hasFocus(field), `pressed ${dx}, ${dy} from its corner`);
  }
};

/** The frame is drawn in the accent's colour while it has the focus, and nothing else near it is. */
const compareFrame = async (page, session, field) => {
  await field.focus();
  await page.waitForTimeout(700);
  const { x, y, width, height } = await field.boundingBox();
  const clip = { x: Math.floor(x) - 6, y: Math.floor(y) - 6, width: Math.ceil(width) + 12, height: Math.ceil(height) + 12 };
  const seen = extent(await picture(session, clip), like('#1C665E'));
  const drawn = [clip.x + seen.left, clip.y + seen.top, clip.x + seen.right, clip.y + seen.bottom];
  for (const [i, edge] of [x, y, x + width, y + height].entries())
    assert.ok(Math.abs(drawn[i] - edge) <= 1, `drawn ${drawn}, element ${[x, y, x + width, y + height]}`);
};

/** Where the first letter begins, from the field's left edge. */
const inkBegins = async (page, session, field) => {
  await leaveIt(page);
  await page.waitForTimeout(700);
  const { x, y, height } = await field.boundingBox();
  const seen = extent(await picture(session, { x: Math.round(x) + 4, y: Math.round(y) + 6, width: 60, height: Math.round(height) - 12 }), like('#26221D'));
  return seen.left + 4;
};

const light = { colorScheme: 'light' };

test('one line and many lines: the frame is the field, and the words stand where they did', () =>
  visit(browser, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await press(page, 'Check in with more');
    await press(page, 'Sleep, energy, a note');
    const note = page.getByRole('textbox', { name: 'A note' });
    await note.fill('Hard to say');
    await note.evaluate(element => element.scrollIntoView({ block: 'center' }));
    await settled(page);
    await pressEdges(page, note);
    await compareFrame(page, session, note);
    assert.ok(Math.abs(await inkBegins(page, session, note) - 17) <= 1.5, 'a letter has a little room of its own after 16');
    await press(page, 'Close');
    await go(page, 'Settings');
    const name = page.getByRole('textbox', { name: 'Your name' });
    await name.fill('Hanna');
    await name.evaluate(element => element.scrollIntoView({ block: 'center' }));
    await settled(page);
    await pressEdges(page, name);
    await compareFrame(page, session, name);
    assert.ok(Math.abs(await inkBegins(page, session, name) - 17) <= 1.5);
  }, light));

test('a long note grows with its words and shows all of them', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await press(page, 'Sleep, energy, a note');
  const note = page.getByRole('textbox', { name: 'A note' });
  const before = (await note.boundingBox()).height;
  await note.fill(Array.from({ length: 9 }, (_, i) => `line ${i}`).join('\n'));
  await settled(page);
  const { shown, words } = await note.evaluate(element => ({ shown: element.clientHeight, words: element.scrollHeight }));
  assert.ok(shown >= words, `${words} px of words in ${shown}`);
  assert.ok(shown > before && shown < 9 * 26 + 2 * 11 + 40, `${shown}`);
}));

test('the search pill and the tag field as well; their own buttons stay their own', () => visit(browser, async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await press(page, 'Look around with a sample diary'); // an empty journal has nothing to search
  await page.getByText(/You are looking at a sample diary/).first().waitFor();
  await go(page, 'Journal');
  const search = page.getByRole('searchbox');
  await pressEdges(page, search);
  await compareFrame(page, session, search);
  await search.fill('rain');
  await button(page, 'Clear the search').click();
  await page.waitForFunction(element => element.value === '', await search.elementHandle());
  assert.ok(await hasFocus(search));
  await go(page, 'Today');
  await press(page, 'Check in with more');
  await press(page, 'Find or add');
  const tag = page.getByRole('dialog').getByRole('textbox');
  await tag.waitFor();
  await settled(page);
  await pressEdges(page, tag);
  await compareFrame(page, session, tag);
}, light));

test('a field that is not right points to the words that say why', () => visit(browser, async ({ page }) => {
  await press(page, 'Check in with more');
  await press(page, /^Now, /);
  const time = page.getByRole('dialog', { name: 'When was it?' }).getByRole('textbox', { name: 'Time' });
  assert.equal(await time.getAttribute('aria-errormessage'), null);
  await time.fill('soon');
  await page.waitForFunction(element => element.ariaInvalid === 'true', await time.elementHandle());
  for (const attribute of ['aria-errormessage', 'aria-describedby']) {
    const words = await time.evaluate((element, name) => document.getElementById(element.getAttribute(name)).textContent, attribute);
    assert.match(words, /21:40/);
  }
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  await time.fill('21:40');
  await page.waitForFunction(element => !element.hasAttribute('aria-describedby'), await time.elementHandle());
  await heading(page, 'When was it?').waitFor();
}));
