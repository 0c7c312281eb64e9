// The page and the bridge, driven as people and their tools do, with harness.cpp in place of the application.
//   ninja -C build/… harness && HARNESS=build/…/harness-dist node --test tests/browser/harness/
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { launch, openPage } from './browser.js';

const folder = process.env.HARNESS ?? 'build/wasm-release/harness-dist';
mkdirSync('screenshots', { recursive: true });
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const running = page => page.waitForSelector('html.running', { state: 'attached' });
const visit = async (work, options = {}) => {
  const opened = await openPage({ browser, folder, ...options });
  try {
    if (!options.broken) await running(opened.page);
    await work(opened);
    if (!options.broken) assert.deepEqual(opened.complaints, []);
    for (const url of opened.requests) assert.ok(url.startsWith(opened.host.address), url);
  } finally { await opened.close(); }
};
const says = (page, words) => page.getByText(words).waitFor({ state: 'attached', timeout: 5000 });

test('a frame is drawn, with the words in our own face', () => visit(async ({ page }) => {
  await page.screenshot({ path: 'screenshots/harness.png' });
  const colours = await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => {
    const { width, height } = document.getElementById('canvas');
    resolve({ width, height });
  })));
  assert.deepEqual(colours, { width: 390, height: 844 });
}));

test('a click on a mirrored button is one activation', () => visit(async ({ page }) => {
  await page.getByRole('button', { name: 'Store' }).click();
  await says(page, /activated 2, 1 times/);
  await page.getByRole('button', { name: 'Store' }).press('Enter');
  await says(page, /activated 2, 2 times/);
}));

test('a tap is one activation', () => visit(async ({ page }) => {
  await page.getByRole('button', { name: 'Store' }).tap();
  await says(page, /activated 2, 1 times/);
}, { options: { hasTouch: true } }));

test('a press that became a scroll is no click', () => visit(async ({ page }) => {
  const { x, y } = await page.getByRole('button', { name: 'Store' }).boundingBox();
  await page.mouse.move(x + 20, y + 4);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 40, { steps: 8 });
  await page.waitForTimeout(200);
  await page.mouse.up();
  await page.waitForTimeout(200);
  await page.getByText(/nothing yet/).waitFor({ state: 'attached' });
  await page.mouse.click(x + 20, y + 20);
  await says(page, /activated 2, 1 times/);
}));

test('a batch is stored strictly, a stale one is refused, and all is read back', () => visit(async ({ page }) => {
  await page.getByRole('button', { name: 'Store' }).click();
  await says(page, /flushed, stale refused, read back/);
}));

test('fields tell what is typed, and keep their place and text', () => visit(async ({ page }) => {
  await page.getByRole('textbox', { name: 'Note' }).fill('Längere Wörter 日本');
  await says(page, /edited: Längere Wörter 日本/);
  await page.getByRole('textbox', { name: 'Name' }).click();
  await page.keyboard.type('Sam');
  await says(page, /edited: Sam/);
  await page.keyboard.press('Enter');
  await says(page, /submitted/);
  await page.keyboard.press('Escape');
  await says(page, /key: Escape/);
}));

test('an unfinished composition is left alone', () => visit(async ({ page, context }) => {
  await page.getByRole('textbox', { name: 'Note' }).click();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '日本' });
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).inputValue(), 'First words日本');
}));

test('a slider moves by keys and by tools, not twice by a pointer', () => visit(async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Craving' });
  await slider.fill('7');
  await says(page, /slider 7/);
  await slider.press('ArrowRight');
  await says(page, /slider 8/);
  await slider.click({ position: { x: 10, y: 20 } });
  await page.waitForTimeout(100);
  assert.equal(await slider.inputValue(), '8');
}));

test('a checkbox and a link do what such elements do', () => visit(async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Walk' }).check();
  await says(page, /activated 6, 1 times/);
  assert.equal(await page.getByRole('checkbox', { name: 'Walk' }).isChecked(), true);
  await page.getByRole('link', { name: 'Journal' }).click();
  await says(page, /route: \/journal/);
}));

test('behind a dialog nothing answers', () => visit(async ({ page }) => {
  await page.getByRole('button', { name: 'Open dialog' }).click();
  await page.getByRole('dialog', { name: 'A question' }).waitFor({ state: 'attached' });
  assert.deepEqual(await page.getByRole('button').evaluateAll(all => all.filter(one => !one.closest('[inert]')).map(one => one.textContent)), ['Close']);
  await assert.rejects(page.getByRole('button', { name: 'Store' }).click({ timeout: 500 }));
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Store' }).click();
}));

test('a bar keeps clicks from what lies beneath, and a field shows only its visible part', () => visit(async ({ page }) => {
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 760); // "Far below" is under the bar now
  await page.waitForTimeout(200);
  const { x, y } = await page.getByRole('button', { name: 'Far below' }).boundingBox();
  assert.ok(y > 784, String(y));
  await page.mouse.click(x + 20, y + 20);
  await page.waitForTimeout(200);
  await page.getByText(/nothing yet/).waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('textbox', { name: 'Note' }).evaluate(field => field.style.clipPath), 'inset(0px 0px 4px)');
}));

test('what is far away is scrolled to by the canvas', () => visit(async ({ page }) => {
  await page.getByRole('button', { name: 'Far below' }).click();
  await says(page, /activated 11, 1 times/);
  await page.getByRole('heading', { name: 'Harness' }).scrollIntoViewIfNeeded();
}));

test('nothing runs while nothing happens', () => visit(async ({ page }) => {
  const counts = await page.evaluate(async () => {
    const asked = { frames: 0, timers: 0 };
    const frame = requestAnimationFrame, timer = setTimeout, beat = setInterval;
    await new Promise(resolve => frame(() => frame(resolve)));
    window.requestAnimationFrame = call => { ++asked.frames; return frame(call); };
    window.setTimeout = (...rest) => { ++asked.timers; return timer(...rest); };
    window.setInterval = (...rest) => { ++asked.timers; return beat(...rest); };
    await new Promise(resolve => timer(resolve, 10000));
    return asked;
  });
  assert.deepEqual(counts, { frames: 0, timers: 0 });
}));

test('a lost picture comes back', () => visit(async ({ page }) => {
  await page.evaluate(() => {
    window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.loss.loseContext();
  });
  await says(page, /context lost/);
  await page.evaluate(() => window.loss.restoreContext());
  await says(page, /context restored/);
  await page.screenshot({ path: 'screenshots/harness-restored.png' });
}));

const sentences = {
  wasm: [page => page.addInitScript(() => { delete window.WebAssembly; }), /does not run WebAssembly/],
  webgl: [page => page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; }), /WebGL 2 is off/],
  'webgl at all': [page => page.addInitScript(() => { delete window.WebGL2RenderingContext; }), /WebGL 2 is off/],
  storage: [page => page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  }), /lets Lantern keep nothing/],
  'a file': [page => page.route('**/lantern.*.wasm', route => route.abort()), /went wrong/],
};
for (const [what, [before, sentence]] of Object.entries(sentences))
  test(`without ${what} the page says so, with the lines to call`, () => visit(async ({ page }) => {
    await page.getByText(sentence).waitFor({ timeout: 5000 });
    await page.getByText('Ireland', { exact: true }).click();
    await page.getByRole('link', { name: 'Call 116123' }).first().waitFor();
    assert.equal(await page.getByText('Opening your record').isVisible(), false);
  }, { before, broken: true }));

test('without scripts the lines are there', () => visit(async ({ page }) => {
  await page.getByText('Lantern needs JavaScript').waitFor();
  await page.getByText('New Zealand', { exact: true }).click();
  await page.getByRole('link', { name: 'Call 1737' }).first().waitFor();
  assert.equal(await page.getByText('Opening your record').isVisible(), false);
  await page.screenshot({ path: 'screenshots/no-script.png', fullPage: true });
}, { options: { javaScriptEnabled: false }, broken: true }));

test('axe finds nothing wrong, in the mirror or in the plain page', () => visit(async ({ page, context }) => {
  const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  const judge = async where => {
    const { result } = await session.send('Runtime.evaluate', { awaitPromise: true, returnByValue: true,
      expression: `${source}; axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))` });
    assert.deepEqual(result.value, [], where);
  };
  const session = await context.newCDPSession(page);
  await judge('mirror');
  await page.evaluate(() => document.documentElement.classList.remove('running'));
  await judge('plain page');
}));

test('one window holds the pen until another takes it', () => visit(async ({ page, context, host }) => {
  const other = await context.newPage();
  await other.goto(host.address);
  await running(other);
  const press = (on, name) => on.getByRole('button', { name }).click();
  await press(page, 'Ask');
  await says(page, /lock held/);
  await press(other, 'Ask');
  await says(other, /lock elsewhere/);
  await press(other, 'Hold');
  await says(other, /lock taken/);
  await press(page, 'Ask');
  await says(page, /lock elsewhere/);
}));

test('files come in and go out by the browser\'s own ways', () => visit(async ({ page }) => {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await (await chosen).setFiles({ name: 'tägebuch.txt', mimeType: 'text/plain', buffer: Buffer.from('sieben!') });
  await says(page, /opened tägebuch.txt, 7 bytes/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), 'words.txt');
  assert.equal(readFileSync(await saved.path(), 'utf8'), 'kept');
}));

test('each canvas pixel is one of the screen\'s, at any scale', async () => {
  for (const deviceScaleFactor of [1.5, 2, 2.625])
    await visit(async ({ page }) => {
      const made = await page.evaluate(() => {
        const { width, height } = document.getElementById('canvas'), box = document.getElementById('canvas').getBoundingClientRect();
        return [width, height, box.width * devicePixelRatio, box.height * devicePixelRatio];
      });
      assert.deepEqual(made.slice(0, 2), [Math.round(390 * deviceScaleFactor), Math.round(844 * deviceScaleFactor)]);
      assert.ok(Math.abs(made[0] - made[2]) < 0.1 && Math.abs(made[1] - made[3]) < 0.1, String(made));
    }, { options: { deviceScaleFactor } });
});

test('an error that nobody expected ends in plain words', () => visit(async ({ page }) => {
  await page.evaluate(() => { Promise.reject(new Error('unexpected')); });
  await page.getByText(/went wrong, and it stopped/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Store' }).isVisible(), false);
}, { broken: true }));

test('it does not open inside another page', () => visit(async ({ page, host }) => {
  await page.route('**/other.html', route => route.fulfill({ contentType: 'text/html', body: '<iframe src="./" width="390" height="800">' }));
  await page.goto(`${host.address}other.html`);
  await page.frameLocator('iframe').getByText('does not open inside another page').waitFor();
}, { broken: true }));

test('a new version waits until it is taken, and a damaged one is not taken at all', async () => {
  const site = mkdtempSync('/tmp/lantern-site-');
  cpSync(folder, site, { recursive: true });
  try {
    await visit(async ({ page }) => {
      const worker = `${site}/sw.js`, first = readFileSync(worker, 'utf8');
      const check = () => page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update().catch(() => {}); });
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await page.reload();
      await running(page);
      writeFileSync(worker, first.replace(/version = '\w+'/, "version = 'damaged'").replace(/'[0-9a-f]{64}'/, `'${'0'.repeat(64)}'`));
      await check();
      await page.waitForTimeout(500);
      await page.getByText(/nothing yet/).waitFor({ state: 'attached' });
      writeFileSync(worker, first.replace(/version = '\w+'/, "version = 'second'"));
      await check();
      await says(page, /new version/);
      const again = page.waitForNavigation();
      await page.getByRole('button', { name: 'Update' }).click();
      await again;
      await running(page);
      await page.waitForFunction(async () => (await caches.keys()).join() === 'lantern /somewhere/deep/ second');
    }, { folder: site, offline: true });
  } finally { rmSync(site, { recursive: true }); }
});

test('it opens without a network once it has been there', () => visit(async ({ page, context, host }) => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await host.close();
  await page.reload();
  await running(page);
  await context.setOffline(false);
}, { offline: true }));

test('Tab goes through all that acts, in reading order, and the canvas hears of it', () => visit(async ({ page }) => {
  const met = [];
  for (let i = 0; i < 12; ++i) {
    await page.keyboard.press('Tab');
    met.push(await page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent));
  }
  assert.deepEqual(met, ['Secret', 'Forget', 'Store', 'Open dialog', 'Craving', 'Name', 'Note', 'Walk', 'Journal', 'Update', 'Hold', 'Ask']);
  await says(page, /focus 17/);
}));

test('assistive tools get a tree of real things', () => visit(async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter(node => !node.ignored).map(node => `${node.role.value} ${node.name?.value ?? ''}`.trim());
  for (const one of ['heading Harness', 'button Store', 'slider Craving', 'textbox Note', 'checkbox Walk', 'link Journal', 'banner Bar'])
    assert.ok(told.includes(one), `${one} is not in ${told.join('; ')}`);
}));

test('a sub-path and another keep records of their own', () => visit(async ({ page }) => {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  assert.ok(names.every(name => name.startsWith('lantern /somewhere/deep/ ')), names.join());
}));
