// Two devices of one person: by a file that a code opens, and in a folder that both see.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { button, chooseFile, go, heading, press, says, visit, writeEntry } from './app.js';
import { launch } from './harness/browser.js';
import { status } from './passphrase.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const openRow = async (page, row) => {
  await go(page, 'Settings');
  await press(page, new RegExp(`^${row}`));
  await heading(page, row).waitFor();
};

const makeCode = async page => {
  await openRow(page, 'Two devices');
  await press(page, 'Make a code');
  await heading(page, 'Your devices’ code').waitFor();
  return page.getByText(/^([0-9A-Z]{4}-){5,}[0-9A-Z]+$/).textContent();
};

test('a meeting file comes in on the other device by the code, which both know from then on', async () => {
  let code, file;
  await visit(browser, async ({ page }) => {
    await writeEntry(page, 'Heron on the weir');
    code = await makeCode(page);
    const download = page.waitForEvent('download');
    await press(page, 'Save a meeting file');
    const saved = await download;
    assert.match(saved.suggestedFilename(), /^lantern-.*meeting\.lantern$/);
    file = await readFile(await saved.path());
    assert.equal(file.indexOf('Heron'), -1);
  });
  await visit(browser, async ({ page }) => {
    await writeEntry(page, 'Oars in the shed');
    await go(page, 'Settings');
    await chooseFile(page, { name: 'meeting.lantern', mimeType: 'application/octet-stream', buffer: file });
    await says(page, /^This is a meeting file/);
    await page.getByLabel('A recovery code', { exact: true }).fill(code.toLowerCase());
    await press(page, 'Open it');
    await says(page, 'It holds 0 check-ins and 1 entry.');
    await press(page, 'Bring these in');
    await status(page, /^1 brought in/).waitFor();
    await go(page, 'Journal');
    await says(page, 'Heron on the weir');
    await says(page, 'Oars in the shed');
    await openRow(page, 'Two devices');
    await says(page, code);
    await heading(page, 'What came in').waitFor();
    await says(page, /: 1 new$/);
    await press(page, /^Heron on the weir/);
    await heading(page, 'Heron on the weir').or(page.getByRole('textbox', { name: 'Your words' })).first().waitFor();
  });
});

/** A folder of the origin's own stands for one of the device: a real handle, which the picker would have given. */
const withFolder = page => page.addInitScript(() => {
  window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true });
});

const filesIn = page => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true });
  const names = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
});

test('a folder that was chosen gets a copy by itself, also after coming back, and can be given up', () =>
  visit(browser, async ({ page }) => {
    await writeEntry(page, 'Heron on the weir');
    await openRow(page, 'Privacy');
    await press(page, 'Choose a folder');
    await says(page, 'In use: “chosen”');
    await says(page, /^Last copy there: Today, /);
    const [copy, ...more] = await filesIn(page);
    assert.match(copy, /^lantern-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.lantern$/);
    assert.deepEqual(more, []);
    await makeCode(page);
    await page.reload();
    await heading(page, 'Two devices').waitFor();
    await openRow(page, 'Privacy');
    await says(page, 'In use: “chosen”'); // the browser kept the handle
    const meeting = name => /^lantern-meeting-[0-9a-f]{8}\.lantern$/.test(name);
    for (let tries = 0; tries < 40 && !(await filesIn(page)).some(meeting); ++tries) await page.waitForTimeout(500);
    await press(page, 'Stop using it');
    await button(page, 'Choose a folder').waitFor();
    const left = await filesIn(page);
    assert.ok(left.some(meeting) && left.includes(copy), `what is there stays: ${left}`);
  }, { before: withFolder }));

test('a folder that the person does not choose after all changes nothing', () =>
  visit(browser, async ({ page }) => {
    await openRow(page, 'Privacy');
    await press(page, 'Choose a folder');
    await button(page, 'Choose a folder').waitFor();
    assert.equal(await page.getByText(/could not be used/).count(), 0);
  }, { before: page => page.addInitScript(() => {
    window.showDirectoryPicker = async () => { throw new DOMException('The user aborted a request.', 'AbortError'); };
  }) }));
