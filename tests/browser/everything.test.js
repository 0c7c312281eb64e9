// Everything on a screen, by Tab and by trusted presses: each box against the ring drawn about it, each activation counted.
// All screens take a quarter of an hour:   EVERYTHING=1 node --test tests/browser/everything.test.js     PLACES=journal,entry
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ready } from './app.js';
import { acting, clickMiddle, countClicks } from './hands.js';
import { launch } from './harness/browser.js';
import { at, desktop, fromTheTop, inSample, leave, openStill, phone, places, settled } from './places.js';
import { extent, like, picture } from './pixels.js';

const whole = Boolean(process.env.EVERYTHING || process.env.PLACES);
/** In every run: screens on which there is one of each kind of thing. */
const some = whole ? places : Object.fromEntries(['today', 'check-in', 'journal-month', 'patterns-finding', 'settings']
  .map(name => [name, places[name]]));
const pressed = touch => whole ? places : touch ? { 'patterns-finding': places['patterns-finding'] } : { 'check-in': places['check-in'] };

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const ringWidth = 5; // 3 px of colour after a gap of 2
const isRing = like('#2B4FC7');

const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (!element?.id.startsWith('m')) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect(), name = element.getAttribute('aria-label') ?? element.textContent;
  const face = element.parentElement.querySelectorAll(':scope > button, :scope > input').length === 5;
  return { id: element.id, role: element.dataset.mirror, name, tall: bottom - top > innerHeight - 80, plot: element.hasAttribute('data-plot'),
    sign: face || /^\w+day \d+ \w+/.test(name) || element.matches('a, [type=radio]') || Boolean(element.closest('[role=figure]')),
    box: { left, top, right, bottom }, value: element.type === 'range' ? Number(element.value) / Number(element.max) : 0 };
});

const near = (a, b) => Math.abs(a - b) <= 1;
const middle = (low, high) => (low + high) / 2;

/** Around the whole box, of which what is taller than the view shows but the sides; around a plot with some air; around
 *  its sign, where that is less: a day's face, a tab's icon; around a slider's thumb, at its value. */
const fits = (ring, { role, box, value, sign, plot, tall }) => {
  const around = by => near(ring.left, box.left - by) && near(ring.right, box.right + by) &&
    (tall || near(ring.top, box.top - by) && near(ring.bottom, box.bottom + by));
  const inside = by => ring.left >= box.left - by && ring.right <= box.right + by && ring.top >= box.top - by && ring.bottom <= box.bottom + by;
  if (plot) return around(ringWidth + 4);
  if (role === 'slider') {
    const half = (ring.right - ring.left) / 2 - ringWidth, thumb = box.left + half + (box.right - box.left - 2 * half) * value;
    return inside(ringWidth + 1) && near(middle(ring.top, ring.bottom), middle(box.top, box.bottom)) && near(middle(ring.left, ring.right), thumb);
  }
  return around(ringWidth) || sign && inside(ringWidth + 2) && near(middle(ring.left, ring.right), middle(box.left, box.right));
};

const ringAbout = async (page, session, { box: { left, top, right, bottom } }, scale) => {
  const reach = 24, x = Math.max(0, Math.floor(left - reach)), y = Math.max(0, Math.floor(top - reach));
  const clip = { x, y, width: Math.ceil(right + reach) - x, height: Math.ceil(bottom + reach) - y };
  const seen = extent(await picture(session, clip, scale), isRing);
  return seen && { left: x + seen.left / scale, top: y + seen.top / scale, right: x + seen.right / scale, bottom: y + seen.bottom / scale };
};

/** What is wrong with the ring of what has the focus; the ring fades in, on a busy machine slowly. */
const wrongRing = async (page, session, scale) => {
  let wrong = '';
  for (let tries = 0; tries < 4; ++tries) {
    await settled(page, 60 + 250 * tries);
    const it = await focused(page);
    if (/field/.test(it.role)) return '';
    const ring = await ringAbout(page, session, it, scale);
    if (ring && fits(ring, it)) return '';
    wrong = `${it.role} "${it.name}" at ${JSON.stringify(it.box)}, its ring at ${JSON.stringify(ring)}`;
  }
  return wrong;
};

const isOutside = ({ left, top, right, bottom }, { width, height }) =>
  bottom - top < height / 2 && (left < -1 || top < -1 || right > width + 1 || bottom > height + 1);

/** Goes through a screen by Tab and holds each ring against the box of what has the focus. */
const compareRings = async (page, session, scale, where, most, found) => {
  await fromTheTop(page);
  let first = '', compared = 0;
  for (let step = 0; step < most; ++step) {
    await page.keyboard.press('Tab');
    const wrong = await page.evaluate(() => document.activeElement?.id.startsWith('m')) ? await wrongRing(page, session, scale) : null;
    const it = await focused(page);
    if (!it || it.id === first) break;
    first ||= it.id;
    ++compared;
    if (isOutside(it.box, page.viewportSize())) found.push(`${where}: "${it.name}" lies outside of the view: ${JSON.stringify(it.box)}`);
    if (wrong) found.push(`${where}: ${wrong}`);
  }
  return compared;
};

const configurations = {
  'at 100 %': { size: phone, scale: 1, most: whole ? 40 : 15, always: true },
  'at 100 %, wide': { size: desktop, scale: 1, most: 40 },
  'at 200 % of a desktop': { size: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, scale: 2, most: 25 },
  'with text at 200 %': { size: phone, scale: 1, most: 25, text: '200 %' },
};
for (const [where, { size, scale, most, text, always }] of Object.entries(configurations))
  test(`every box is where its thing is drawn, ${where}`, { skip: !whole && !always }, () => inSample(browser, size, async (page, { context }) => {
    const session = await context.newCDPSession(page), found = [];
    if (text) {
      await at(page, '#/settings', 'Settings');
      await page.getByRole('radio', { name: text, exact: true }).press('Space');
      await settled(page);
    }
    let compared = 0;
    for (const [name, enter] of Object.entries(some)) {
      await enter(page);
      compared += await compareRings(page, session, scale, name, most, found);
      await leave(page);
    }
    assert.equal(found.length, 0, `${where}\n${found.join('\n')}\n`);
    assert.ok(compared > 4 * Object.keys(some).length, `${compared} were compared`);
  }));

const others = /sample diary|^(Open (a real|Sam’s) diary|Look around first|Back to mine|Undo|Bring these in|Do not show this)$/; // they leave it

const dialogs = () => document.querySelectorAll('.plane [role=dialog], .helping').length;

/** Presses everything that acts on a screen, which is entered anew whenever a press has led away from it. */
const pressAll = async (page, session, [name, enter], touch, found) => {
  const afresh = async () => { await leave(page); await at(page, '#/today', /^Good/); await enter(page); };
  await afresh();
  const before = await page.evaluate(dialogs), home = await page.evaluate(() => location.hash), ids = await acting(page, name === 'today');
  const look = id => page.evaluate(one => {
    const element = document.getElementById(one);
    return { label: element && (element.getAttribute('aria-label') ?? element.textContent), hash: location.hash };
  }, id);
  for (const id of ids) {
    let { label, hash } = await look(id);
    if (hash !== home || label === null) {
      await afresh();
      ({ label } = await look(id));
    }
    if (label === null || others.test(label)) continue; // rows that come into being as a list is scrolled
    const { wrong } = await clickMiddle(page, session, id, touch);
    if (wrong) found.push(`${name}: "${label}" ${wrong}`);
    if (await page.evaluate(dialogs) === before) continue;
    await page.keyboard.press('Escape');
    await settled(page);
    if (await page.evaluate(() => location.hash) === home && await page.evaluate(dialogs) !== before)
      found.push(`${name}: "${label}" opened what Escape does not close`);
  }
  return ids.length;
};

for (const [hand, options] of Object.entries({ 'a mouse, as assistive tools have it': desktop, 'a finger': { ...phone, hasTouch: true } }))
  test(`everything that acts acts exactly once, by ${hand}`, () => inSample(browser, options, async (page, { context }) => {
    const session = await context.newCDPSession(page), touch = Boolean(options.hasTouch), found = [];
    page.on('filechooser', () => {});
    page.on('download', download => download.cancel());
    await page.evaluate(countClicks);
    let tried = 0;
    for (const place of Object.entries(pressed(touch))) tried += await pressAll(page, session, place, touch, found);
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
    assert.ok(tried > 4 * Object.keys(pressed(touch)).length, `${tried} were tried`);
  }));

test('at 400 % of a desktop the layout is the one for 320 px, and nothing is cut or out of reach', () =>
  inSample(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async page => {
    const found = [];
    await page.locator('.plane').getByRole('status').waitFor({ state: 'hidden' });
    for (const [name, enter] of Object.entries(some)) {
      await enter(page);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320);
      const ids = await page.evaluate(() => [...document.querySelectorAll('.plane :is(button, a, input, textarea, h1, h2, p)')].map(one => one.id));
      for (const id of ids.filter((_, i) => i < 8 || i < 80 && i % 8 === 0)) {
        await page.evaluate(one => document.getElementById(one)?.scrollIntoView({ block: 'center' }), id);
        await page.waitForFunction(() => document.getElementById('mirror').scrollTop === 20000); // see bridge/follow.js
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
    const fingers = apart => [-1, 1].map((side, id) => ({ id, x: 195 + side * apart, y: 420 }));
    const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', fingers(15));
    for (let apart = 20; apart <= 100; apart += 5) await touch('touchMove', fingers(apart));
    await touch('touchEnd', []);
    await page.waitForFunction(() => visualViewport.scale > 2);
    assert.deepEqual(await box(), before);
    assert.ok(await page.evaluate(() => document.getElementById('stage').classList.contains('zoomed')));
    const content = await page.locator('meta[name=viewport]').getAttribute('content');
    assert.doesNotMatch(content, /user-scalable|maximum-scale/);
  } finally { await close(); }
});
