// The mirror tells the truth: what an assistive tool clicks acts exactly once, and nothing is written while nothing
// changes. tests/browser/everything.js does it for all that is on any screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, heading, kept, press, ready, saved } from './app.js';
import { clickMiddle, countClicks } from './hands.js';
import { launch } from './harness/browser.js';
import { at, inSample, openStill, phone, settled } from './places.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('one trusted press on a face of Today makes one check-in', async () => {
  const { page, context, close } = await openStill(browser, phone);
  try {
    await ready(page);
    await settled(page);
    await page.evaluate(countClicks);
    const id = await button(page, 'Good').getAttribute('id');
    const it = await clickMiddle(page, await context.newCDPSession(page), id, false);
    assert.deepEqual(it.clicks, [id]);
    await saved(page);
    await press(page, 'Close');
    assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
  } finally { await close(); }
});

/** Names of what is written to while `work` runs: "scroll 12: style". */
const writes = async (page, work) => {
  await page.evaluate(() => {
    window.written = [];
    window.watch = new MutationObserver(list => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of list)
        window.written.push(type === 'attributes' ? `${target.dataset.mirror} ${target.id}: ${attributeName}`
          : `${type} ${addedNodes.length} ${removedNodes.length}`);
    });
    window.watch.observe(document.querySelector('.plane'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await work();
  return page.evaluate(() => { window.watch.takeRecords(); window.watch.disconnect(); return window.written; });
};

const inMotion = { ...phone, reducedMotion: 'no-preference' };
test('nothing is written while nothing changes, and a step of scrolling writes one element', () => inSample(browser, inMotion, async page => {
  await page.getByRole('status').filter({ hasText: 'This is a sample diary' }).nth(1).waitFor({ state: 'detached', timeout: 12000 });
  assert.deepEqual(await writes(page, () => page.waitForTimeout(3000)), [], 'three idle seconds');
  const frames = await writes(page, async () => {
    for (let i = 0; i < 20; ++i) { await page.mouse.move(4 + i % 2, 300); await page.waitForTimeout(16); }
  });
  assert.deepEqual(frames, [], 'frames in which nothing changed');
  await at(page, '#/patterns/time', 'The long view');
  await page.mouse.move(200, 400);
  await page.waitForTimeout(300);
  const scrolled = await writes(page, async () => { await page.mouse.wheel(0, 60); await page.waitForTimeout(600); });
  const elements = new Set(scrolled.map(words => words.replace(/:.*/, '')));
  assert.ok(scrolled.length > 0, 'it has scrolled');
  assert.equal(elements.size, 1, [...elements].join('\n'));
  assert.match([...elements][0], /^scroll/);
}));

test('ten thousand lines are a list of which only those near are there, and the focus brings on more', async () => {
  const { page, close } = await openStill(browser, phone);
  try {
    await ready(page);
    await at(page, '#/settings', 'Settings');
    const rows = Array.from({ length: 10000 }, (_, i) => {
      const day = new Date(Date.UTC(2026, 10, 23) - i * 86400000 / 4);
      return `${day.toISOString().slice(0, 10)} 1${i % 4}:0${i % 6},"Entry number ${i}"`;
    });
    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Choose a file');
    await (await chooser).setFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(`date,text\n${rows.join('\n')}\n`) });
    await heading(page, 'Bring in').first().waitFor({ timeout: 30000 });
    await press(page, 'Bring these in');
    await page.getByText(/^10000 brought in/).first().waitFor({ timeout: 30000 });
    await at(page, '#/journal', 'Journal');
    await page.getByRole('list', { name: 'Journal' }).waitFor({ timeout: 30000 });
    const near = () => page.evaluate(() => [...document.querySelectorAll('.plane li')]
      .map(item => [item.ariaPosInSet, item.ariaSetSize].map(Number)));
    const first = await near();
    assert.equal(first[0][0], 1);
    assert.ok(first[0][1] > 2000, `${first[0][1]} days`);
    assert.ok(first.length < 30, `${first.length} days are there at once`);
    await page.locator('.plane li button').first().focus();
    for (let i = 0; i < 60; ++i) { await page.keyboard.press('Tab'); await settled(page, 30); }
    const later = await near();
    assert.ok(later[0][0] > first.length / 2, `the first one there is day ${later[0][0]}`);
    const seen = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return top > 0 && bottom < innerHeight && document.activeElement.matches('li button');
    });
    assert.ok(seen, 'what has the focus is in sight, and still a line of the list');
  } finally { await close(); }
});
