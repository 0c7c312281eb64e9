// The graphics chip may take the picture away at any time. What a person is doing goes on without it, and it comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, checkIn, heading, kept, press, ready, saved } from './app.js';
import { launch } from './harness/browser.js';
import { at, openStill, phone, settled } from './places.js';
import { difference, extent, picture } from './pixels.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const lose = page => page.evaluate(() => new Promise(resolve => {
  const canvas = document.getElementById('canvas');
  window.context ??= canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  canvas.addEventListener('webglcontextlost', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true });
  window.context.loseContext();
}));

const restore = page => page.evaluate(() => new Promise(resolve => {
  const canvas = document.getElementById('canvas');
  canvas.addEventListener('webglcontextrestored', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true });
  window.context.restoreContext();
}));

const restful = async (page, session) => {
  await settled(page, 250);
  return picture(session);
};

const shows = image => {
  const [r, g, b] = image.data;
  return extent(image, (red, green, blue) => Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) > 60)?.count ?? 0;
};

test('a check-in is finished and kept without the picture, which then comes back as it was', async () => {
  const { page, context, complaints, close } = await openStill(browser, phone);
  try {
    await ready(page);
    const session = await context.newCDPSession(page), before = await restful(page, session);
    await lose(page);
    await checkIn(page, 'Good');
    await page.getByRole('slider', { name: 'Craving' }).press('Home');
    await page.getByRole('slider', { name: 'Craving' }).press('ArrowRight');
    await press(page, 'payday');
    await press(page, 'Sleep, energy, a note');
    await page.getByRole('textbox', { name: 'A note' }).fill('Without a picture');
    await press(page, 'Save');
    await heading(page, 'Today so far').waitFor();
    await saved(page);
    assert.deepEqual(await kept(page), { checkIns: 1, entries: 0 });
    await press(page, 'Look around with a sample diary');
    await restore(page);
    await at(page, '#/settings', 'Settings');
    await at(page, '#/today', /^Good/);
    await page.reload(); // an empty page to hold beside it: the same, drawn from the first
    await ready(page);
    const anew = await restful(page, session);
    assert.ok(shows(anew) > 2000, 'there is a picture');
    assert.ok(shows(before) > 2000, 'there was a picture');
    assert.deepEqual(complaints.filter(words => !/context/i.test(words)), []);
  } finally { await close(); }
});

test('after each of three losses the picture is what it was, to the pixel', async () => {
  const { page, context, complaints, close } = await openStill(browser, phone);
  try {
    await ready(page);
    await at(page, '#/check-in', 'Check in');
    const session = await context.newCDPSession(page), before = await restful(page, session);
    for (let time = 1; time <= 3; ++time) {
      await lose(page);
      const lost = await restful(page, session);
      assert.ok(difference(before, lost) > .02, 'the picture is gone');
      assert.ok(shows(lost) > 500, 'the words still stand where they were');
      await button(page, 'Help now').waitFor();
      await restore(page);
      const back = await restful(page, session);
      assert.ok(difference(before, back) < .001, `time ${time}: ${(100 * difference(before, back)).toFixed(2)} % of it differ`);
    }
    await press(page, 'Close');
    await heading(page, 'How are you right now?').or(heading(page, /^Good/)).first().waitFor();
    assert.deepEqual(complaints.filter(words => !/context/i.test(words)), []);
  } finally { await close(); }
});
