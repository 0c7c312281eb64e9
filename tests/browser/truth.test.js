// The mirror tells the truth: each element lies where its thing is drawn, acts exactly once when an assistive tool
// clicks it, and costs nothing while nothing changes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { button, heading, kept, press, ready, saved } from './app.js';
import { launch } from './harness/browser.js';
import { at, desktop, fromTheTop, inSample, leave, openStill, phone, places, settled } from './places.js';
import { extent, like, picture } from './pixels.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const ringWidth = 5; // 3 px of colour after a gap of 2
const isRing = like('#2B4FC7');

const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (!element?.id.startsWith('m')) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { id: element.id, role: element.dataset.mirror, name: element.getAttribute('aria-label') ?? element.textContent,
    // A day of a calendar, a tab, a face: the ring is about its sign.
    sign: /^(radio|link|figure)$/.test(element.dataset.mirror) || element.parentElement.matches('[role=figure]') ||
      element.parentElement.children.length > 27 || element.parentElement.querySelectorAll(':scope > button').length === 5,
    box: { left, top, right, bottom }, value: element.type === 'range' ? Number(element.value) / Number(element.max) : 0 };
});

/** How the ring of each kind of thing lies about its box: around all of it, or around the part that is its sign. */
const fits = (ring, { role, box, value, sign }) => {
  const near = (a, b) => Math.abs(a - b) <= 1;
  const around = by => near(ring.left, box.left - by) && near(ring.right, box.right + by) &&
    near(ring.top, box.top - by) && near(ring.bottom, box.bottom + by);
  const middle = (low, high) => (low + high) / 2;
  const inside = ring.left >= box.left - ringWidth - 1 && ring.right <= box.right + ringWidth + 1 &&
    ring.top >= box.top - ringWidth - 1 && ring.bottom <= box.bottom + ringWidth + 1;
  if (role === 'slider') { // the thumb, at its value
    const half = (ring.right - ring.left) / 2 - ringWidth;
    const thumb = box.left + half + (box.right - box.left - 2 * half) * value;
    return inside && near(middle(ring.top, ring.bottom), middle(box.top, box.bottom)) && near(middle(ring.left, ring.right), thumb);
  }
  return around(ringWidth) || sign && inside && near(middle(ring.left, ring.right), middle(box.left, box.right));
};

/** Goes through a screen by Tab and holds each ring against the box of what has the focus. */
const compareRings = async (page, session, scale, where, most, found) => {
  await fromTheTop(page);
  let first = '', compared = 0;
  for (let step = 0; step < most; ++step) {
    await page.keyboard.press('Tab');
    await settled(page, 50);
    const it = await focused(page);
    if (!it || it.id === first) break;
    first ||= it.id;
    const { width, height } = page.viewportSize();
    const { left, top, right, bottom } = it.box;
    if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1)
      if (bottom - top < height / 2) found.push(`${where}: "${it.name}" lies outside of the view: ${JSON.stringify(it.box)}`);
    if (/field/.test(it.role)) continue;
    const reach = 24, x = Math.max(0, Math.floor(left - reach)), y = Math.max(0, Math.floor(top - reach));
    const seen = extent(await picture(session, { x, y, width: Math.ceil(right + reach) - x, height: Math.ceil(bottom + reach) - y }), isRing);
    if (!seen) { found.push(`${where}: no ring about ${it.role} "${it.name}"`); continue; }
    const ring = { left: x + seen.left / scale, top: y + seen.top / scale, right: x + seen.right / scale, bottom: y + seen.bottom / scale };
    ++compared;
    if (!fits(ring, it)) found.push(`${where}: ${it.role} "${it.name}" at ${JSON.stringify(it.box)}, its ring at ${JSON.stringify(ring)}`);
  }
  return compared;
};

const configurations = {
  'at 100 %': { size: phone, scale: 1, most: 40 },
  'at 100 %, wide': { size: desktop, scale: 1, most: 40 },
  'at 200 % of a desktop': { size: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, scale: 2, most: 25 },
  'with text at 200 %': { size: phone, scale: 1, most: 25, text: '200 %' },
};
for (const [where, { size, scale, most, text }] of Object.entries(configurations))
  test(`every box is where its thing is drawn, ${where}`, () => inSample(browser, size, async (page, { context }) => {
    const session = await context.newCDPSession(page), found = [];
    if (text) {
      await at(page, '#/settings', 'Settings');
      await page.getByRole('radio', { name: text, exact: true }).press('Space');
      await settled(page);
    }
    let compared = 0;
    for (const [name, enter] of Object.entries(places)) {
      await enter(page);
      compared += await compareRings(page, session, scale, name, most, found);
      await leave(page);
    }
    assert.equal(found.length, 0, `${where}\n${found.join('\n')}\n`);
    assert.ok(compared > 4 * Object.keys(places).length, `${compared} were compared`);
  }));

/** Counts the clicks that reach the mirror, by element. */
const countClicks = () => {
  window.clicks = [];
  addEventListener('click', event => { window.clicks.push(event.target.closest?.('[data-mirror]')?.id ?? event.target.tagName); }, { capture: true });
};

/** What acts on this screen. Bars are the same everywhere: `withBars` on one. Of what is like its neighbours two are
 *  taken: the days of a month, the lines of a list. */
const acting = (page, withBars) => page.evaluate(bars => {
  const met = new Map();
  return [...document.querySelectorAll('.plane :is(button, a, input):not([inert] *)')].filter(element => {
    if (element.matches('[type=text], [type=search]') || !bars && element.closest('nav, header')) return false;
    const group = element.parentElement.closest('[data-mirror]'), many = group.matches('li') || group.children.length > 7;
    const like = many ? `${group.dataset.mirror} ${group.parentElement.id} ${element.tagName}` : element.id;
    met.set(like, (met.get(like) ?? 0) + 1);
    return met.get(like) <= 2 && !group.dataset.mirror.startsWith('figure') || met.get(like) === 1;
  }).map(element => element.id);
}, withBars);

/** As an assistive tool does: brings it into view, then makes a trusted press at its middle. Gives what is wrong. */
const clickMiddle = async (page, session, id, touch) => {
  const it = await page.evaluate(async one => {
    const frames = async n => { for (; n; --n) await new Promise(resolve => { requestAnimationFrame(resolve); }); };
    const state = () => {
      const element = document.getElementById(one);
      return element && ['pressed', 'expanded'].map(what => element.getAttribute(`aria-${what}`)).join() + String(element.checked);
    };
    const all = () => document.querySelector('.plane').innerHTML + location.hash + document.documentElement.className + state();
    document.getElementById(one)?.scrollIntoView({ block: 'center' });
    await frames(3);
    const element = document.getElementById(one);
    if (!element) return null;
    const { left, top, width, height } = element.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
    const hit = document.elementFromPoint(x, y);
    window.clicks = [];
    window.result = async () => {
      const until = performance.now() + 1500;
      while (all() === window.before && performance.now() < until) await frames(1);
      await frames(2);
      return { clicks: window.clicks, changed: all() !== window.before, steps: history.length - window.steps, now: state(),
        value: document.getElementById(one)?.getAttribute('aria-valuetext') ?? '' };
    };
    window.steps = history.length;
    window.before = all();
    return { x, y, hit: element.contains(hit) ? '' : hit?.outerHTML.slice(0, 120), role: element.dataset.mirror, was: state(),
      disabled: element.ariaDisabled === 'true', here: element.getAttribute('href') === location.hash,
      name: element.getAttribute('aria-label') ?? element.textContent };
  }, id);
  if (!it) return { wrong: 'is gone before it is clicked' };
  if (it.hit) return { ...it, wrong: `is covered by ${it.hit}` };
  if (it.disabled || it.here) return { ...it, wrong: '' };
  const point = { x: it.x, y: it.y }, button = { ...point, button: 'left', clickCount: 1 };
  if (touch) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }
  const then = await page.evaluate(() => window.result());
  return { ...it, ...then, wrong: judge(it, then, id) };
};

const judge = (it, then, id) => {
  if (it.role === 'slider') return /^\d+$/.test(then.value) ? '' : `was set to "${then.value}"`;
  if (then.clicks.length !== 1 || then.clicks[0] !== id) return `had the clicks ${then.clicks}`;
  if (then.steps > 1) return `made ${then.steps} steps in the history`;
  const chosen = it.role === 'radio' && it.was.endsWith('true'), outside = /^(Choose a file|Everything|A table|Your words)/.test(it.name);
  if (!then.changed && !chosen && !outside) return 'did nothing';
  const switches = /true|false/.test(it.was) && it.role !== 'radio';
  return switches && then.now === it.was ? 'was switched there and back' : '';
};

const others = /sample diary|^(Undo|Bring these in)$/; // they leave what is being looked at

for (const [hand, options] of Object.entries({ 'a mouse, as assistive tools have it': desktop, 'a finger': { ...phone, hasTouch: true } }))
  test(`everything that acts acts exactly once, by ${hand}`, () => inSample(browser, options, async (page, { context }) => {
    const session = await context.newCDPSession(page), touch = Boolean(options.hasTouch), found = [];
    page.on('filechooser', () => {});
    page.on('download', download => download.cancel());
    await page.evaluate(countClicks);
    let tried = 0;
    for (const [name, enter] of Object.entries(places)) {
      await enter(page);
      const home = await page.evaluate(() => location.hash);
      for (const id of await acting(page, name === 'today')) {
        const look = () => page.evaluate(one => {
          const element = document.getElementById(one);
          return { label: element?.getAttribute('aria-label') ?? element?.textContent, hash: location.hash };
        }, id);
        const { label: there, hash } = await look();
        if (hash !== home || there === undefined) { await leave(page); await enter(page); }
        const { label } = there === undefined ? await look() : { label: there };
        if (others.test(label ?? '')) continue;
        const { wrong } = await clickMiddle(page, session, id, touch);
        ++tried;
        if (wrong) found.push(`${name}: "${label}" ${wrong}`);
        if (await page.evaluate(() => document.documentElement.classList.contains('helping'))) await page.keyboard.press('Escape');
      }
      await leave(page);
    }
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
    assert.ok(tried > 4 * Object.keys(places).length, `${tried} were tried`);
  }));

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
