// Words drawn on the canvas look as the browser sets the same in a field: as wide, on the same line, as dark.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything, go, visit } from './app.js';
import { launch } from './harness/browser.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What stands on the first card of Settings, and how look.md sets it: face, size, line, colour, ground. */
const samples = [
  ['Settings', 'display', 26, 32, '--text', '--bg'],
  ['Your record', 'strong', 19, 26, '--text', '--card'],
  ['Nothing is kept yet.', 'text', 17, 26, '--text', '--card'],
  ['Nothing leaves this device unless you send it yourself.', 'text', 15, 22, '--text2', '--card'],
];

/** Where ink is in a part of the screen, in device pixels from its corner, and how much there is of it. */
const inkIn = async (page, clip) => page.evaluate(async base64 => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height);
  const light = i => data[i] + data[i + 1] + data[i + 2], ground = light(0);
  const depths = Array.from({ length: width * height }, (_, i) => Math.abs(light(4 * i) - ground));
  const deepest = Math.max(...depths), columns = new Set(), rows = new Array(height).fill(0);
  depths.forEach((depth, i) => {
    if (depth < deepest / 2) return;
    columns.add(i % width);
    ++rows[Math.floor(i / width)];
  });
  const most = Math.max(...rows); // most letters stand on the last row with much ink
  return { left: Math.min(...columns), right: Math.max(...columns), baseline: rows.findLastIndex(count => count > most * .4),
    ink: depths.reduce((sum, depth) => sum + depth, 0) / 765 };
}, (await page.screenshot({ clip })).toString('base64'));

/** Lays a field with the same words over the drawn ones. */
const fieldOver = (page, [words, font, size, line, colour, ground], box) => page.evaluate(sample => {
  const field = document.querySelector('.plane').appendChild(document.createElement('textarea'));
  field.className = 'field';
  field.dataset.mirror = 'sample';
  field.dataset.font = sample.font;
  field.value = sample.words;
  Object.assign(field.style, { position: 'fixed', left: `${sample.box.x}px`, top: `${sample.box.y}px`, zIndex: 99, width: '600px',
    height: `${sample.line}px`, fontSize: `${sample.size}px`, lineHeight: `${sample.line}px`,
    color: `var(${sample.colour})`, background: `var(${sample.ground})` });
  const at = field.getBoundingClientRect(); // wherever its parent lies
  field.style.transform = `translate(${sample.box.x - at.x}px, ${sample.box.y - at.y}px)`;
}, { words, font, size, line, colour, ground, box });

/** Fails where the words drawn at `drawn` differ from a field's; gives their ink as a share of the field's. */
const compare = async (page, sample, drawn) => {
  const [words, , size, line] = sample, top = drawn.y + (drawn.height - line) / 2;
  const box = { x: Math.floor(drawn.x) - 4, y: Math.floor(top), height: line, width: Math.min(drawn.width, words.length * size * .5) + 8 };
  const ours = await inkIn(page, box);
  await fieldOver(page, sample, { x: drawn.x, y: top });
  const theirs = await inkIn(page, box);
  await page.evaluate(() => document.querySelector('[data-mirror=sample]').remove());
  const what = `${words}: ours ${JSON.stringify(ours)}, a field's ${JSON.stringify(theirs)}`;
  const wide = theirs.right - theirs.left;
  assert.ok(wide > 10, what);
  assert.ok(Math.abs(ours.right - ours.left - wide) <= Math.max(1, wide / 300) + .5, what);
  assert.ok(Math.abs(ours.left - theirs.left) <= 1, what);
  assert.ok(Math.abs(ours.baseline - theirs.baseline) <= 1, what);
  assert.ok(Math.abs(ours.ink / theirs.ink - 1) < .2, what);
  return ours.ink / theirs.ink;
};

const screens = [1, 1.5, 2, 3].flatMap(scale => ['light', 'dark'].map(colorScheme => ({ scale, colorScheme })));
const some = [{ scale: 1, colorScheme: 'light' }, { scale: 2, colorScheme: 'dark' }];

for (const { scale, colorScheme } of everything ? screens : some)
  test(`at scale ${scale}, ${colorScheme}`, () => visit(browser, async ({ page }) => {
    page.setDefaultTimeout(20000);
    await go(page, 'Settings');
    await page.getByText('Nothing is kept yet.', { exact: true }).waitFor();
    await page.waitForTimeout(800);
    const shares = [];
    for (const sample of samples) {
      const drawn = await page.getByRole('main').or(page.getByRole('banner')).getByText(sample[0], { exact: true }).first().boundingBox();
      shares.push(await compare(page, sample, drawn));
    }
    console.log(`# scale ${scale}, ${colorScheme}: ink is ${shares.map(share => share.toFixed(2)).join(', ')} of a field's`);
  }, { viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale, colorScheme }));

// Whichever fonts a machine has, or a box where it has none: the canvas shows what the browser would.
for (const name of ['Юлия и 日本', 'שלום Mia', ...everything ? ['Ωμέγα 한국', 'नदी'] : []])
  test(`a name in other letters: ${name}`, () => visit(browser, async ({ page }) => {
    page.setDefaultTimeout(20000);
    await go(page, 'Settings');
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await go(page, 'Today');
    const greeting = page.getByRole('heading', { level: 1 }).filter({ hasText: name });
    await greeting.waitFor();
    await page.waitForTimeout(800);
    const drawn = await greeting.boundingBox();
    await compare(page, [await greeting.textContent(), 'display', 38, 46, '--text', '--bg'], drawn);
  }, { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2, contrast: 'more', colorScheme: 'light' }));
