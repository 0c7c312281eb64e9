// Whoever needs things larger gets them: the browser's own zoom up to 400 %, and two fingers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ready } from './app.js';
import { launch } from './harness/browser.js';
import { inSample, leave, openStill, phone, places, settled } from './places.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('at 400 % of a desktop the layout is the one for 320 px, and nothing is cut or out of reach', () =>
  inSample(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async page => {
    const found = [];
    for (const [name, enter] of Object.entries(places)) {
      await enter(page);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320);
      const ids = await page.evaluate(() => [...document.querySelectorAll('.plane :is(button, a, input, textarea, h1, h2, p)')].map(one => one.id));
      for (const id of ids.filter((_, i) => i < 40)) {
        await page.evaluate(one => document.getElementById(one)?.scrollIntoView({ block: 'center' }), id);
        await page.evaluate(() => new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
        const wrong = await page.evaluate(one => {
          const element = document.getElementById(one);
          if (!element) return '';
          const { left, right, top, bottom } = element.getBoundingClientRect(), name = element.getAttribute('aria-label') ?? element.textContent;
          if (left < -.5 || right > 320.5) return `"${name}" is cut, from ${left} to ${right}`;
          if (bottom - top < 90 && (top < -.5 || bottom > 256.5)) return `"${name}" stays out of sight, from ${top} to ${bottom}`;
          const middle = document.elementFromPoint((left + right) / 2, Math.min(255, Math.max(0, (top + bottom) / 2)));
          return element.matches('button, a, input, textarea') && !element.contains(middle)
            ? `"${name}" stays beneath ${middle?.getAttribute('aria-label') ?? middle?.textContent.slice(0, 40)}` : '';
        }, id);
        if (wrong) found.push(`${name}: ${wrong}`);
      }
      await leave(page);
    }
    const scale = await page.evaluate(() => document.getElementById('canvas').width);
    assert.equal(scale, 1280, 'drawn with the screen’s own pixels');
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
  }));

test('two fingers enlarge the view, and the layout stays', async () => {
  const { page, context, close } = await openStill(browser, { ...phone, hasTouch: true, isMobile: true });
  try {
    await ready(page);
    await settled(page);
    const box = () => page.evaluate(() => { const { x, y, width } = document.querySelector('.plane nav').getBoundingClientRect(); return [x, y, width]; });
    const before = await box(), session = await context.newCDPSession(page);
    await session.send('Input.synthesizePinchGesture', { x: 195, y: 420, scaleFactor: 2.5, relativeSpeed: 1600, gestureSourceType: 'touch' });
    await settled(page);
    assert.ok(await page.evaluate(() => visualViewport.scale) > 2, 'the browser has zoomed');
    assert.deepEqual(await box(), before);
    assert.ok(await page.evaluate(() => document.getElementById('stage').classList.contains('zoomed')));
    const content = await page.locator('meta[name=viewport]').getAttribute('content');
    assert.doesNotMatch(content, /user-scalable|maximum-scale/);
  } finally { await close(); }
});
