// The sky, the breath and the wave by shaders: few frames, none when nothing moves, and a plain picture where they fail.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, heading, press, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Counts frames that run and programs that are linked: the first is Dear ImGui's, the others are ours. */
const watch = page => page.addInitScript(() => {
  window.seen = { frames: 0, timeouts: 0, links: 0 };
  const counted = (name, what) => {
    const own = window[name].bind(window);
    window[name] = (work, ...rest) => own((...args) => { ++window.seen[what]; return work(...args); }, ...rest);
  };
  counted('requestAnimationFrame', 'frames');
  counted('setTimeout', 'timeouts');
  const { linkProgram } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.linkProgram = function (program) { ++window.seen.links; linkProgram.call(this, program); };
});
const seen = page => page.evaluate(() => window.seen);
const during = async (page, milliseconds) => {
  const { frames, timeouts } = await seen(page);
  await page.waitForTimeout(milliseconds);
  const now = await seen(page);
  return { frames: now.frames - frames, timeouts: now.timeouts - timeouts };
};
const settled = page => page.waitForTimeout(4000);

/** Is there a sky: is the page's top another colour than its ground? */
const hasSky = async page => {
  const at = y => page.screenshot({ clip: { x: 2, y, width: 1, height: 1 } });
  return !(await at(2)).equals(await at(700));
};

test('the sky has a shader of its own, moves in at most 30 frames a second, and comes to rest', () =>
  visit(browser, async ({ page }) => {
    await settled(page);
    assert.equal((await seen(page)).links, 2);
    assert.ok(await hasSky(page));
    await go(page, 'Journal');
    await heading(page, 'Journal').waitFor();
    await go(page, 'Today');
    await page.waitForTimeout(700); // the screen has come
    const moving = await during(page, 1500);
    assert.ok(moving.frames > 3 && moving.frames <= 48, `${moving.frames} frames in 1.5 s`);
    await settled(page);
    assert.deepEqual(await during(page, 3000), { frames: 0, timeouts: 0 });
    assert.equal((await seen(page)).links, 2, 'compiled once');
  }, { before: watch, reducedMotion: 'no-preference' }));

test('for a person who wants stillness it is a still picture', () => visit(browser, async ({ page }) => {
  await page.waitForTimeout(1500);
  assert.ok(await hasSky(page));
  assert.deepEqual(await during(page, 2000), { frames: 0, timeouts: 0 });
}, { before: watch, reducedMotion: 'reduce' }));

test('where contrast is wanted there is no sky and no shader', () => visit(browser, async ({ page }) => {
  await settled(page);
  assert.equal((await seen(page)).links, 1);
  assert.ok(!await hasSky(page));
  await page.evaluate(() => { location.hash = '#/breathe'; });
  await press(page, 'Begin');
  await page.getByRole('button', { name: 'Leave' }).waitFor();
  assert.equal((await seen(page)).links, 1);
}, { before: watch, contrast: 'more' }));

test('a shader that does not compile is given up, and the plain sky is there', () => visit(browser, async ({ page }) => {
  await settled(page);
  assert.ok(await hasSky(page));
  const { links } = await seen(page);
  await go(page, 'Journal');
  await heading(page, 'Journal').waitFor();
  await go(page, 'Today');
  await settled(page);
  assert.equal((await seen(page)).links, links, 'not tried again');
}, {
  before: async page => {
    await watch(page);
    await page.addInitScript(() => {
      const { getProgramParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getProgramParameter = function (program, name) {
        const refused = name === this.LINK_STATUS && window.seen.links > 1;
        return refused ? false : getProgramParameter.call(this, program, name);
      };
    });
  },
}));

test('after a third lost context the shaders stay off, and the picture is there', () => visit(browser, async ({ page }) => {
  await settled(page);
  const loseAndRestore = () => page.evaluate(async () => {
    const canvas = document.querySelector('canvas'), gl = canvas.getContext('webgl2');
    const happens = name => new Promise(done => { canvas.addEventListener(name, done, { once: true }); });
    const losing = gl.getExtension('WEBGL_lose_context');
    const lost = happens('webglcontextlost');
    losing.loseContext();
    await lost;
    await new Promise(done => { setTimeout(done, 100); });
    const restored = happens('webglcontextrestored');
    losing.restoreContext();
    await restored;
    window.seen.links = 0;
  });
  for (const links of [2, 2, 1]) {
    await loseAndRestore();
    await page.waitForTimeout(1000);
    assert.equal((await seen(page)).links, links);
    assert.ok(await hasSky(page));
  }
  await go(page, 'Tools');
  await press(page, /^Breathe/);
  await press(page, 'Begin');
  await page.getByRole('button', { name: 'Leave' }).waitFor();
  assert.equal((await seen(page)).links, 1);
}, { before: watch, expected: words => /CONTEXT_LOST|context lost/i.test(words) }));
