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
      await places.settings(page);
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
    assert.ok(compared > 60, `${compared} were compared`);
  }));

/** Counts the clicks that reach the mirror, by element. */
const countClicks = () => {
  window.clicks = [];
  addEventListener('click', event => { window.clicks.push(event.target.closest?.('[data-mirror]')?.id ?? event.target.tagName); }, { capture: true });
};

const acting = page => page.evaluate(() => [...document.querySelectorAll('.plane :is(button, a, input):not([inert] *)')]
  .filter(element => !element.matches('[type=text], [type=search]')).map(element => element.id));

/** As an assistive tool does: brings it into view, then makes a trusted press at its middle. */
const clickMiddle = async (page, session, id, touch) => {
  await page.evaluate(one => { window.clicks = []; document.getElementById(one)?.scrollIntoView({ block: 'center' }); }, id);
  await settled(page, 50);
  const it = await page.evaluate(one => {
    const element = document.getElementById(one);
    if (!element) return null;
    const { left, top, width, height } = element.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
    const hit = document.elementFromPoint(x, y);
    return { x, y, hits: element.contains(hit), hit: hit?.outerHTML.slice(0, 100), range: element.type === 'range', href: element.getAttribute('href'),
      name: element.getAttribute('aria-label') ?? element.textContent, disabled: element.ariaDisabled === 'true', role: element.dataset.mirror,
      state: ['pressed', 'expanded', 'checked', 'selected'].map(what => element.getAttribute(`aria-${what}`)).join() + String(element.checked),
      before: document.querySelector('.plane').innerHTML + location.hash, history: history.length };
  }, id);
  if (!it || !it.hits) return it;
  if (touch) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: it.x, y: it.y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', x: it.x, y: it.y, button: 'left', clickCount: 1 });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: it.x, y: it.y, button: 'left', clickCount: 1 });
  }
  await settled(page, 70);
  return Object.assign(it, await page.evaluate(one => {
    const element = document.getElementById(one);
    return { clicks: window.clicks, after: document.querySelector('.plane').innerHTML + location.hash, steps: history.length,
      now: element ? ['pressed', 'expanded', 'checked', 'selected'].map(what => element.getAttribute(`aria-${what}`)).join() + String(element.checked) : null,
      tag: element?.getAttribute('aria-valuetext') ?? '' };
  }, id));
};

const judge = (it, id) => {
  if (!it) return 'is gone before it is clicked';
  if (!it.hits) return `is covered by ${it.hit}`;
  if (it.range) return /^\d+$/.test(it.tag) ? '' : `was set to "${it.tag}"`;
  if (it.clicks.length !== 1 || it.clicks[0] !== id) return `had the clicks ${it.clicks}`;
  if (it.steps > it.history + 1) return `made ${it.steps - it.history} steps in the history`;
  if (it.disabled) return it.after === it.before ? '' : 'acts, though it cannot';
  const there = it.role === 'radio' && it.state.endsWith('true') || it.href === new URL(it.before.slice(it.before.lastIndexOf('#')), 'a:b').hash;
  if (there) return '';
  if (it.after === it.before) return 'did nothing';
  return it.now !== null && it.state.includes('true') !== it.state.includes('true,') && it.now === it.state ? 'was set twice' : '';
};

/** What is like its neighbours is tried three times: the days of a month, the lines of a list. */
const thin = async (page, ids) => page.evaluate(all => {
  const met = new Map();
  return all.filter(id => {
    const element = document.getElementById(id), group = element.parentElement.closest('[data-mirror]');
    const like = group.children.length > 8 || group.matches('li') ? `${group.dataset.mirror} ${group.parentElement.id}` : id;
    met.set(like, (met.get(like) ?? 0) + 1);
    return group.matches('li') || group.children.length > 8 ? met.get(like) <= 3 : true;
  });
}, ids);

const others = /sample diary|^(Open (a real|Sam’s) diary|Look around first|Back to mine|Undo|Bring these in)$/; // they leave what is being looked at

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
      for (const id of await thin(page, await acting(page))) {
        const there = await page.evaluate(one => location.hash + (document.getElementById(one) ? '' : ' gone'), id);
        if (there !== home) { await leave(page); await enter(page); }
        const label = await page.evaluate(one => { const e = document.getElementById(one); return e?.getAttribute('aria-label') ?? e?.textContent; }, id);
        if (others.test(label ?? '')) continue;
        const wrong = judge(await clickMiddle(page, session, id, touch), id);
        ++tried;
        if (wrong) found.push(`${name}: "${label}" ${wrong}`);
        if (await page.evaluate(() => document.documentElement.classList.contains('helping'))) await page.keyboard.press('Escape');
      }
      await leave(page);
    }
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
    assert.ok(tried > 80, `${tried} were tried`);
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
