// A whole session asks for nothing but the page's own files, and the policy would refuse anything else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkIn, chooseFile, comeBack, go, heading, press, saved, says, settled, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('every screen, an import, the exports and the sample diary stay within the page’s own folder', () =>
  visit(browser, async ({ page, requests }) => {
    await checkIn(page, 'Good');
    await saved(page);
    await press(page, 'Save');
    await press(page, 'Write');
    await page.getByRole('textbox', { name: 'Your words' }).fill('https://example.org is only words.');
    await press(page, 'Done');
    await go(page, 'Journal');
    for (const view of ['Month', 'Year', 'List']) {
      const radio = page.getByRole('radio', { name: view, exact: true });
      await radio.press('Space');
      await radio.and(page.locator(':focus')).waitFor();
      await settled(page); // or the next key, or the words, go to a screen that is leaving
    }
    await page.getByRole('searchbox').fill('words');
    await says(page, '1 found');
    await go(page, 'Settings');
    await chooseFile(page, 'tests/data/journal-semicolons.csv');
    await press(page, 'Bring these in');
    await go(page, 'Settings');
    for (const copy of ['Everything, as a database', 'Everything, as JSON', 'A table', 'Your words, day by day', 'Your words, a file for each day']) {
      const download = page.waitForEvent('download');
      await press(page, copy);
      await (await download).path();
    }
    await press(page, 'Look around with a sample diary');
    await says(page, /You are looking at a sample diary/);
    await go(page, 'Patterns');
    for (const detail of ['The long view', 'Your year', 'Tags, day by day']) {
      await press(page, new RegExp(`^${detail}`));
      await page.getByRole('heading', { level: 1, name: detail }).waitFor();
      await press(page, 'Patterns');
      await page.getByRole('heading', { level: 1, name: 'Patterns' }).waitFor(); // back there, before anything else is opened
    }
    await press(page, 'Help now');
    await heading(page, 'You are not alone with this').waitFor();
    await page.waitForTimeout(300); // a tap that comes with the page, or just after, is no tap: bridge/steady.js
    await page.keyboard.press('Escape');
    await heading(page, 'You are not alone with this').waitFor({ state: 'hidden' }); // or its way back comes after the next place
    await go(page, 'Settings');
    await press(page, 'Back to mine');
    await comeBack(page);
    await heading(page, 'Your record').waitFor();
    assert.ok(requests.some(url => url.includes('samples/')), 'requests are seen');
  }, { offline: true }));

test('the sample diary never mixes with one’s own', () => visit(browser, async ({ page }) => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await checkIn(page, 'Low');
  await says(page, 'Done in the sample. It is not kept.');
  await press(page, 'Close');
  await press(page, 'Back to mine');
  await says(page, 'Nothing to catch up on. Start with how you are.');
  await comeBack(page);
  await says(page, 'What you write stays on this device. No account, no server.');
}));

test('both samples can be looked at, each says on every screen whose it is, and the way back is there', () =>
  visit(browser, async ({ page }) => {
    await press(page, 'Look around with a sample diary');
    await says(page, 'Sam, a made-up person on methadone, 150 days');
    await heading(page, /, Sam$/).waitFor();
    for (const screen of ['Today', 'Journal', 'Patterns', 'Settings']) {
      await go(page, screen);
      await says(page, 'Sam’s diary. Sam is made up.');
    }
    await press(page, 'Open a real diary');
    await says(page, /Kossakowski, Groot, Haslbeck, Borsboom and Wichers, 2017.*CC BY 4\.0/);
    await go(page, 'Journal');
    await says(page, 'A real diary, shared for research');
    await go(page, 'Today');
    await press(page, 'Open Sam’s diary');
    await says(page, 'Sam, a made-up person on methadone, 150 days');
    await press(page, 'Back to mine');
    await says(page, 'Nothing to catch up on. Start with how you are.');
    await page.getByText('Sam is made up').waitFor({ state: 'detached', timeout: 2000 }); // a frame may lie between the two
  }));

test('Sam’s journal shows lapses and wins as lines to read, not to press', () => visit(browser, async ({ page }) => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await go(page, 'Journal');
  await says(page, /^\d\d:\d\d, .*\. A win$/);
  assert.equal(await page.getByRole('button', { name: /A win$/ }).count(), 0);
}));

test('the page’s policy lets nothing out and runs no foreign code', () => visit(browser, async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const blocked = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    await fetch('https://example.org/').catch(() => {});
    await new Promise(done => {
      const image = Object.assign(new Image(), { onload: done, onerror: done, src: 'https://example.org/a.png' });
      return image;
    });
    try { setTimeout('0'); } catch { /* trusted types */ }
    await new Promise(done => setTimeout(done, 100));
    return blocked;
  });
  for (const directive of ['connect-src', 'img-src']) assert.ok(refused.includes(directive), `${directive} in ${refused}`);
  assert.ok(refused.some(directive => /trusted-types|script-src/.test(directive)), String(refused));
}, { expected: words => /Content Security Policy|Trusted|example\.org/.test(words) }));
