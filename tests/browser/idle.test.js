// Nothing runs while nothing happens: no frame, no timer. A phone's battery is a person's too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkIn, folder, press, ready, saved } from './app.js';
import { launch, openPage } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Counts callbacks that run, not wishes for them. */
const count = () => {
  window.ran = { frames: 0, timeouts: 0, intervals: 0 };
  const counted = (name, what) => {
    const own = window[name].bind(window);
    window[name] = (work, ...rest) => own((...args) => { ++window.ran[what]; return work(...args); }, ...rest);
  };
  counted('requestAnimationFrame', 'frames');
  counted('setTimeout', 'timeouts');
  counted('setInterval', 'intervals');
};

const quietFor = async (page, seconds) => {
  await page.evaluate(() => { Object.keys(window.ran).forEach(what => { window.ran[what] = 0; }); });
  await page.waitForTimeout(seconds * 1000);
  return page.evaluate(() => window.ran);
};
const nothing = { frames: 0, timeouts: 0, intervals: 0 };

test('ten idle seconds after opening, and after a check-in, run no frame and no timer', async () => {
  const opened = await openPage({ browser, folder, offline: true, before: page => page.addInitScript(count) });
  const { page } = opened;
  try {
    await ready(page);
    await page.waitForTimeout(4000); // what was opened is settled
    assert.deepEqual(await quietFor(page, 10), nothing, 'after opening');
    await checkIn(page, 'Good');
    await saved(page);
    assert.notEqual((await page.evaluate(() => window.ran)).frames, 0, 'frames are counted');
    await press(page, 'Save');
    await page.mouse.move(200, 300);
    await page.waitForTimeout(12000); // the message with its Undo has gone
    assert.deepEqual(await quietFor(page, 10), nothing, 'after a check-in');
  } finally { await opened.close(); }
});
