// Every screen, phone and desktop, light and dark, as a picture to look at; none may complain or fail axe's checks.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { checkIn, chooseFile, folder, go, heading, press, ready, saved, says } from './app.js';
import { launch, openPage } from './harness/browser.js';

const devices = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
mkdirSync('screenshots', { recursive: true });
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Words are drawn by the canvas, so axe cannot see their contrast; tests/unit/ui does. */
const violations = async page => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } }));
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

const forgetStore = page => page.evaluate(async () => {
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

describe('screens', { concurrency: 2 }, () => {
for (const [device, size] of Object.entries(devices)) for (const colourScheme of ['light', 'dark'])
  test(`on a ${device}, ${colourScheme}`, async () => {
    const opened = await openPage({ browser, folder, options: { ...size, colorScheme: colourScheme } });
    const { page, complaints } = opened, found = [];
    const picture = async name => {
      await page.waitForTimeout(500); // what moves has come to rest
      await page.screenshot({ path: `screenshots/${name}-${device}-${colourScheme}.png` });
      if (colourScheme === 'light') for (const words of await violations(page)) found.push(`${name}: ${words}`);
    };
    const at = async (route, name, there) => {
      await page.evaluate(hash => { location.hash = hash; }, route);
      await there().waitFor();
      await picture(name);
    };
    const title = words => () => page.getByRole('heading', { level: 1, name: words }).first();
    try {
      await ready(page);
      await picture('today-first');
      await press(page, 'Look around with a sample diary');
      await says(page, /You are looking at a sample diary/);
      await page.getByRole('status').filter({ hasText: 'This is a sample diary' }).nth(1).waitFor({ state: 'detached', timeout: 12000 });
      await picture('today');
      await at('#/check-in', 'check-in', title('Check in'));
      await at('#/journal', 'journal', title('Journal'));
      await page.getByRole('radio', { name: 'Month' }).press('Space');
      await picture('journal-month');
      await page.getByRole('radio', { name: 'Year' }).press('Space');
      await picture('journal-year');
      await at('#/entry', 'entry', title('Write'));
      await at('#/patterns', 'patterns', title('Patterns'));
      for (const detail of ['The long view', 'Your year', 'Tags, day by day']) {
        await press(page, new RegExp(`^${detail}`));
        await title(detail)().waitFor();
        await picture(`patterns-${detail.toLowerCase().replace(/\W+/g, '-')}`);
        await page.evaluate(() => { location.hash = '#/patterns'; });
      }
      await press(page, /^A walk/);
      await says(page, 'They go together. That does not mean one causes the other.');
      await picture('patterns-finding');
      await at('#/welcome', 'welcome', title('A quiet place for your recovery'));
      await at('#/settings', 'settings', title('Settings'));
      await chooseFile(page, 'tests/data/daylio-small.csv');
      await title('Bring in')().waitFor();
      await picture('bring-in');
      await press(page, 'Not now');
      await press(page, 'Help now');
      await title('You are not alone with this')().waitFor();
      await picture('help');
      await page.keyboard.press('Escape');
      await go(page, 'Today');
      await checkIn(page, 'Good');
      await saved(page);
      await picture('check-in-saved');
      await forgetStore(page);
      await page.reload();
      await heading(page, 'Your record is missing').waitFor();
      await picture('missing');
      assert.deepEqual(complaints, []);
      assert.deepEqual(found, []);
    } finally { await opened.close(); }
  });
});
