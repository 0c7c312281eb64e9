// The whole main job by keyboard alone: Tab, Shift+Tab, arrows, Enter, Space, Escape and letters. Nothing is clicked,
// no element is focused by the test.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { heading, ready, saved, says } from './app.js';
import { launch } from './harness/browser.js';
import { desktop, inSample, leave, openStill, phone, places, settled } from './places.js';
import { difference, picture } from './pixels.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What has the focus: { id, name, role, box }; null: the page as a whole. */
const focus = page => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const over = document.querySelector('#stage').contains(element) ? element.contains(middle) : true;
  const role = element.dataset.mirror ?? element.tagName.toLowerCase();
  return { id: element.id, name: element.getAttribute('aria-label') ?? element.textContent, role, over,
    box: { left, top, right, bottom }, view: { width: innerWidth, height: innerHeight } };
});

const is = (at, role, name) => at && at.role.startsWith(role) && (name instanceof RegExp ? name.test(at.name) : at.name === name);

/** Goes on by Tab until it stands on `role` and `name`; everything on the way must be seen and not covered. */
const tabTo = async (page, role, name, key = 'Tab') => {
  const way = [];
  for (let step = 0; step < 90; ++step) {
    await page.keyboard.press(key);
    await settled(page, 40);
    const at = await focus(page);
    way.push(at?.name ?? '-');
    if (at?.id.startsWith('m')) {
      assert.ok(at.over, `"${at.name}" has the focus and is covered`);
      assert.ok(at.box.top >= -.5 && at.box.bottom <= at.view.height + .5 || at.box.bottom - at.box.top > at.view.height / 2,
        `"${at.name}" has the focus out of sight, from ${at.box.top} to ${at.box.bottom}`);
    }
    if (is(at, role, name)) return at;
  }
  throw new assert.AssertionError({ message: `no way by Tab to ${role} ${name}; passed ${way.join(' · ')}` });
};

const on = async (page, role, name, what) => {
  let at = await focus(page);
  for (let i = 0; i < 40 && !is(at, role, name); ++i) {
    await page.waitForTimeout(50);
    at = await focus(page);
  }
  assert.ok(is(at, role, name), `${what}: the focus is on ${at?.role} "${at?.name}", not on ${role} ${name}`);
};

/** Until what has the focus says so. */
const until = (page, attribute, value) => page.waitForFunction(
  ([name, wanted]) => document.activeElement.getAttribute(name) === wanted, [attribute, value]);

const key = async (page, ...names) => {
  for (const name of names) { await page.keyboard.press(name); await settled(page, 40); }
};

test('check in, write, answer the question, find, read a pattern, get help, and come back', async () => {
  const opened = await openStill(browser, phone), { page } = opened;
  try {
    await ready(page);
    await settled(page);
    // Check in: a face saves at once; the rest is added.
    await tabTo(page, 'button', 'Good');
    await key(page, 'Enter');
    await heading(page, 'Check-in').waitFor();
    await on(page, 'main', /./, 'on the check-in');
    await tabTo(page, 'slider', 'Craving');
    await key(page, 'Home', 'ArrowRight', 'ArrowRight');
    await until(page, 'aria-valuetext', '2');
    await tabTo(page, 'button', 'payday');
    await key(page, ' ');
    await until(page, 'aria-pressed', 'true');
    await tabTo(page, 'button', 'Save');
    await key(page, 'Enter');
    await heading(page, 'Today so far').waitFor();
    await on(page, 'button', 'Good', 'back on Today');
    // Answer the question of the day.
    await tabTo(page, 'button', 'Write');
    await key(page, 'Enter');
    await tabTo(page, 'textfield', 'Your words');
    await page.keyboard.type('The walk to the river helped.');
    await tabTo(page, 'button', 'Done');
    await key(page, 'Enter');
    await heading(page, 'Today so far').waitFor();
    await saved(page);
    // Find it again, in the journal, and come back to the line one came from.
    await tabTo(page, 'link', 'Journal');
    await key(page, 'Enter');
    await on(page, 'main', 'Journal', 'on the journal');
    await tabTo(page, 'searchfield', /./);
    await page.keyboard.type('river');
    await says(page, '1 found');
    await tabTo(page, 'button', /The walk to the river/);
    await key(page, 'Enter');
    await tabTo(page, 'textfield', 'Your words');
    assert.equal(await page.evaluate(() => document.activeElement.value), 'The walk to the river helped.');
    await key(page, 'Escape');
    await heading(page, 'Journal').first().waitFor();
    await on(page, 'button', /The walk to the river/, 'back on the journal');
    // Help, and back.
    await tabTo(page, 'button', 'Help now', 'Shift+Tab');
    await key(page, 'Enter');
    await heading(page, 'You are not alone with this').waitFor();
    await key(page, 'Escape');
    await heading(page, 'Journal').first().waitFor();
    await on(page, 'button', 'Help now', 'after Help');
    // One of the views, by arrows: the focus goes along.
    await tabTo(page, 'radio', 'List');
    await key(page, 'ArrowRight');
    await on(page, 'radio', 'Month', 'after an arrow');
    await key(page, 'ArrowRight');
    await on(page, 'radio', 'Year', 'after another arrow');
    assert.deepEqual(opened.complaints, []);
  } finally { await opened.close(); }
});

test('a pattern is read down to the days it rests on, and the way leads back', () => inSample(browser, phone, async page => {
  await tabTo(page, 'link', 'Patterns');
  await key(page, 'Enter');
  await heading(page, 'Patterns').first().waitFor();
  await tabTo(page, 'button', /^A walk/);
  await key(page, 'Enter');
  await says(page, 'They go together. That does not mean one causes the other.');
  await on(page, 'main', /./, 'on the finding');
  await tabTo(page, 'button', 'Show the days');
  await key(page, 'Enter');
  await on(page, 'button', 'Hide the days', 'with the days shown');
  await tabTo(page, 'button', /^\w+day \d/);
  await key(page, 'Enter');
  await heading(page, 'Journal').first().waitFor();
  await key(page, 'Escape');
  await says(page, 'They go together. That does not mean one causes the other.');
  await on(page, 'button', /^\w+day \d/, 'back on the finding');
}));

/** What Tab meets, in its order, with its place within what scrolls. */
const tabbable = page => page.evaluate(() => [...document.querySelectorAll('.plane :is(button, a, input, textarea, [tabindex="0"])')]
  .filter(element => element.tabIndex >= 0).map(element => {
    const { left, top, right, bottom } = element.getBoundingClientRect(), scroll = element.closest('[data-mirror=scroll]');
    const from = scroll ? scroll.getBoundingClientRect().top : 0;
    return { id: element.id, role: element.dataset.mirror, name: element.getAttribute('aria-label') ?? element.textContent,
      scroll: scroll?.id ?? '', left, right, top: top - from, bottom: bottom - from };
  }));

for (const [device, size] of Object.entries({ phone, desktop }))
  test(`on a ${device} Tab goes as one reads, and nothing holds it`, () => inSample(browser, size, async page => {
    for (const [name, enter] of Object.entries(places)) {
      await enter(page);
      const way = await tabbable(page);
      assert.ok(way.length >= 4, `${name}: Tab finds ${way.map(at => at.name)}`);
      for (const [i, at] of way.slice(1).entries()) {
        const before = way[i], besides = at.left >= before.right - 1 || at.right <= before.left + 1;
        if (at.scroll !== before.scroll || !at.scroll || besides) continue;
        assert.ok(at.top >= before.top - 2, `${name}: after "${before.name}" at ${before.top} comes "${at.name}" at ${at.top}`);
      }
      const kinds = way.filter((at, i) => i > 0 && i < way.length - 1 && way.findIndex(one => one.role === at.role) === i);
      for (const at of kinds) for (const step of ['Tab', 'Shift+Tab']) {
        await page.evaluate(id => document.getElementById(id).focus(), at.id);
        await page.keyboard.press(step);
        assert.notEqual(await page.evaluate(() => document.activeElement.id), at.id, `${name}: ${step} stays on ${at.role} "${at.name}"`);
      }
      await leave(page);
    }
  }));

test('the ring is seen on the canvas when the focus comes by key, and not when it comes by hand', () =>
  inSample(browser, phone, async (page, { context }) => {
    const session = await context.newCDPSession(page);
    const nothing = await picture(session);
    const at = await tabTo(page, 'button', 'Help now');
    await page.waitForTimeout(150);
    const around = { x: at.box.left - 8, y: Math.max(0, at.box.top - 8), width: at.box.right - at.box.left + 8, height: 60 };
    const ringed = await picture(session);
    assert.ok(difference(nothing, ringed) > .0005, 'the ring changes pixels');
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForTimeout(150);
    const bare = await picture(session, around);
    await page.mouse.move(at.box.left + 20, at.box.top + 20);
    await page.mouse.down();
    await page.mouse.move(5, 400); // let go elsewhere: no click
    await page.mouse.up();
    await page.waitForTimeout(200);
    assert.ok(difference(bare, await picture(session, around)) < .0005, 'a press leaves no ring');
  }));
