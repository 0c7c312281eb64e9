// The built page as a person meets it: things are found by role and name only.
//   node --test tests/browser/check-in.test.js        DIST=another/folder in place of dist
import assert from 'node:assert/strict';
import { openPage } from './harness/browser.js';

export const folder = process.env.DIST ?? 'dist';
/** EVERYTHING=1: also what costs many minutes, and shows little that a part of it does not. */
export const everything = Boolean(process.env.EVERYTHING);

/** Waits until the record can be read and written: the first screen, whichever it is, has its title. */
export const opened = async page => {
  await button(page, 'Help now').waitFor(); // drawn by the program
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};

/** The same, and a new person's invitation is laid aside. */
export const ready = async page => {
  await opened(page);
  const invitation = heading(page, 'A quiet place for your recovery');
  if (!await invitation.count()) return;
  await press(page, 'Close');
  await invitation.waitFor({ state: 'detached' });
};

/** Opens the page in a browser that never saw it, lets `work` use it, and fails on any complaint or foreign request.
 *  `greeted`: false for those who want to see the invitation. `offline`: see openPage. Nothing slides or fades unless `reducedMotion` lets it:
 *  pictures on the way cost most of the time here, and tell nothing to what is found by role and name. */
export const visit = async (browser, work, { expected = () => false, greeted = true, offline, before, ...options } = {}) => {
  const opening = await openPage({ browser, folder, options: { reducedMotion: 'reduce', ...options }, offline, before });
  try {
    await (greeted ? ready : opened)(opening.page);
    await work(opening);
    assert.deepEqual(opening.complaints.filter(words => !expected(words)), []);
    for (const url of opening.requests) assert.ok(url.startsWith(opening.host.address) || url.startsWith('blob:') || expected(url), url);
  } finally { await opening.close(); }
};
/** The same, where things move as they do for most people. */
export const visitMoving = (browser, work, options) => visit(browser, work, { reducedMotion: 'no-preference', ...options });

/** Loads the page anew, as a person who comes back later. */
export const comeBack = async page => {
  await page.reload();
  await ready(page);
};

export const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
/** True if the element keeps the focus for two frames: a screen that comes, or a dialog that goes, may still move it. */
const keepsFocus = element => new Promise(resolve => {
  element.focus();
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.activeElement === element)));
});
/** By the keyboard: the focus brings it into sight, wherever it was. Waits for one that can be pressed. */
export const press = async (page, name) => {
  const found = page.getByRole('button', { name, exact: typeof name === 'string', disabled: false }).first();
  await found.waitFor({ state: 'attached' });
  for (let tries = 0; tries < 5 && !await found.evaluate(keepsFocus, null, { timeout: 500 }).catch(() => false); ++tries);
  await found.press('Enter');
};
export const heading = (page, name) => page.getByRole('heading', { name });
/** Resolves once the mirror has not been written to for `quiet` milliseconds. */
export const settled = (page, quiet = 90) => page.evaluate(wait => new Promise(resolve => {
  let timer = 0;
  const again = () => { clearTimeout(timer); timer = setTimeout(() => { watch.disconnect(); resolve(); }, wait); };
  const watch = new MutationObserver(again);
  watch.observe(document.getElementById('mirror'), { subtree: true, childList: true, attributes: true, characterData: true });
  again();
}), quiet);

/** A phone has the way to Settings on Today alone, beside the date. The focus follows onto the new screen. */
export const go = async (page, name) => {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.waitFor();
  if (name === 'Settings' && !await main.getByRole('link', { name }).count()) await go(page, 'Today');
  await main.getByRole('link', { name }).click();
  await page.waitForFunction(words => document.title.startsWith(words), name); // or the old screen is still met
  await settled(page);
};
export const says = (page, words) => page.getByText(words).first().waitFor();

/** The message that a save has reached the disk; it stands in the page for some seconds. */
export const saved = page => page.getByRole('status').filter({ hasText: /^Saved/ }).first().waitFor();

/** Writes a page, and waits until it is kept. */
export const writeEntry = async (page, words) => {
  await go(page, 'Today');
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await press(page, 'Done');
  await saved(page);
};

/** One tap on a face of Today: saves at once and opens the check-in for more. */
export const checkIn = async (page, face) => {
  await button(page, face).click();
  await heading(page, 'Check-in').waitFor();
};

/** What Settings says is kept: { checkIns, entries }. */
export const kept = async page => {
  await go(page, 'Settings');
  const words = await page.getByText(/only on this device\.$|Nothing is kept yet/).first().textContent();
  const [checkIns = 0, entries = 0] = (words.match(/\d+/g) ?? []).map(Number);
  return { checkIns, entries };
};

/** Chooses a file in the browser's own dialog. */
export const chooseFile = async (page, files) => {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  await (await chooser).setFiles(files);
};
