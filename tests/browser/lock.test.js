// A passphrase, from the first offer to the locked page: what opens it, what does not, and what is left to be found.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { button, go, heading, press, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';
import { choosePassphrase, field, lockNow, open, passphrase, setPassphrase, status, unlock } from './passphrase.js';
import { foundIn, stored } from './stored.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const secret = 'Heron on the weir';

const write = async page => {
  await press(page, 'Write freely');
  await page.getByRole('textbox', { name: 'Your words' }).fill(secret);
  await press(page, 'Done');
  await status(page, /^Saved/).waitFor();
};

const heap = async page => {
  const session = await page.context().newCDPSession(page), parts = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot');
  return parts.join('');
};

test('a passphrase locks the record; nothing of the diary is left in the page, and only the passphrase opens it', () =>
  visit(browser, async ({ page }) => {
    await write(page);
    const codes = await setPassphrase(page);
    assert.equal(new Set(codes).size, 8);
    assert.deepEqual(foundIn(await stored(page), [secret, 'Heron', passphrase, codes[0]]), []);
    await go(page, 'Journal');
    await says(page, secret);
    assert.ok((await heap(page)).includes('Heron'), 'a heap is looked through');

    await lockNow(page);
    assert.ok(!(await heap(page)).includes('Heron'));
    assert.ok(!(await page.content()).includes('Heron'));
    assert.equal(await page.getByRole('navigation').count(), 0, 'nothing leads further');
    await open(page, 'grey boats at high tide');
    await says(page, /^That is not the passphrase/);
    await page.waitForFunction(() => document.activeElement.type === 'password'); // ready for the next try
    await press(page, 'Use a recovery code');
    await field(page, 'A recovery code').waitFor();
    await page.getByText(/^That is not the passphrase/).waitFor({ state: 'detached' });
    await press(page, 'Use your passphrase');
    await unlock(page);
    await go(page, 'Journal');
    await says(page, secret);
  }));

test('Help now works while it is locked', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await lockNow(page);
  await press(page, 'Help now');
  await heading(page, 'You are not alone with this').waitFor();
  await page.getByRole('link', { name: '112' }).first().waitFor();
}));

test('when every way in is lost a new record begins, and the old one can be kept as a file', () => visit(browser, async ({ page }) => {
  await write(page);
  await setPassphrase(page);
  await lockNow(page);
  await press(page, 'I have lost passphrase and codes');
  await heading(page, 'Begin anew?').waitFor();
  const download = page.waitForEvent('download');
  await press(page, 'Download a copy');
  const saved = await readFile(await (await download).path());
  assert.ok(saved.length > 4096 && !saved.includes('Heron'));
  assert.equal(await button(page, 'Begin anew').getAttribute('aria-disabled'), 'true');
  await page.getByRole('textbox', { name: 'Type the word begin' }).fill('begin');
  await press(page, 'Begin anew');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await go(page, 'Settings');
  await says(page, 'Nothing is kept yet.');
  await button(page, 'Set a passphrase').waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}));

test('a recovery code opens it once, and a new passphrase is asked for', () => visit(browser, async ({ page }) => {
  await write(page);
  const codes = await setPassphrase(page);
  await lockNow(page);
  await press(page, 'Use a recovery code');
  await field(page, 'A recovery code').fill(codes[0].slice(0, 9));
  await press(page, 'Open');
  await says(page, /^That is not a whole code yet/);
  await field(page, 'A recovery code').fill(codes[0]);
  await press(page, 'Open');
  await heading(page, 'Change your passphrase').waitFor({ timeout: 20000 });
  await choosePassphrase(page, 'seven swans a-swimming', 'Change it');
  await status(page, 'Your passphrase is on').waitFor({ timeout: 20000 });
  await says(page, /Recovery codes left: 7/);
  await lockNow(page);
  await open(page);
  await says(page, /^That is not the passphrase/);
  await open(page, 'seven swans a-swimming');
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 20000 });
}));

test('what is typed is dots until it is shown; too short and not the same are said', () => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  await press(page, 'Set a passphrase');
  const first = field(page, 'New passphrase');
  assert.equal(await first.getAttribute('type'), 'password');
  await first.fill('short');
  await press(page, 'Next');
  await says(page, 'Please use at least 8 signs.');
  await first.fill('long enough now');
  await press(page, 'Next');
  await says(page, 'The two are not the same.');
  await page.getByRole('switch', { name: 'Show it' }).press('Space');
  await settled(page);
  assert.equal(await first.getAttribute('type'), 'text');
  assert.equal(await first.inputValue(), 'long enough now');
}));

test('the rail of a wide window closes the record from any screen', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await go(page, 'Journal');
  await press(page, 'Lock');
  await heading(page, 'Welcome back').waitFor();
}, { viewport: { width: 1280, height: 800 } }));

test('the codes can be saved, and leaving before one was typed back locks nothing', () => visit(browser, async ({ page }) => {
  await go(page, 'Settings');
  await press(page, 'Set a passphrase');
  await choosePassphrase(page, passphrase);
  await heading(page, 'Your recovery codes').waitFor({ timeout: 20000 });
  const codes = await page.getByRole('group', { name: 'Recovery codes' }).getByRole('paragraph').allTextContents();
  const download = page.waitForEvent('download');
  await press(page, 'Save as a file');
  const saved = await readFile(await (await download).path(), 'utf8');
  for (const code of codes) assert.ok(saved.includes(code));
  await press(page, 'Close');
  await button(page, 'Set a passphrase').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  assert.equal(await heading(page, 'Welcome back').count(), 0);
}));

test('switched away from, it locks by itself when that was chosen', () => visit(browser, async ({ page }) => {
  await setPassphrase(page);
  await go(page, 'Settings');
  await page.getByRole('switch', { name: 'Lock when I switch away' }).press('Space');
  await settled(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await heading(page, 'Welcome back').waitFor();
}));
