// What a screen reader is told of each screen, as the browser's own accessibility tree has it, beside what it was told
// when somebody last looked; and what axe has to say of it, in every theme.
//   UPDATE=1 node --test tests/browser/tree.test.js      writes the trees anew
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { press, ready } from './app.js';
import { launch } from './harness/browser.js';
import { at, desktop, inSample, leave, openStill, phone, places, settled } from './places.js';

const trees = new URL('./trees/', import.meta.url);
mkdirSync(trees, { recursive: true });
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const silent = /^(none|generic|InlineTextBox|RootWebArea|LayoutTableCell|LineBreak)$/;
const states = ['checked', 'pressed', 'selected', 'expanded', 'disabled', 'invalid', 'modal', 'level', 'valuetext', 'valuemin', 'valuemax'];

const line = node => {
  const said = [node.role.value];
  if (node.name?.value) said.push(JSON.stringify(node.name.value));
  if (node.value?.value !== undefined && node.value.value !== '') said.push(`= ${node.value.value}`);
  for (const { name, value } of node.properties ?? [])
    if (states.includes(name) && value.value !== false && value.value !== 'false' && value.value !== '') said.push(`${name}=${value.value}`);
    else if (name === 'pressed' || name === 'expanded') said.push(`${name}=false`);
  if (node.description?.value) said.push(`(${node.description.value})`);
  return said.join(' ');
};

/** The tree that assistive tools get, a line a node. Text that only repeats its parent's name is left out. */
const told = async session => {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node])), lines = [];
  const walk = (node, depth, parent) => {
    const repeats = node.role?.value === 'StaticText' && parent?.name?.value === node.name?.value;
    const says = !node.ignored && !silent.test(node.role?.value ?? 'none') && !repeats;
    if (says) lines.push('  '.repeat(depth) + line(node));
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (says ? 1 : 0), says ? node : parent);
  };
  walk(nodes[0], 0, null);
  return `${lines.join('\n')}\n`;
};

/** What is new and what is gone, in order, with a few lines around. */
const differences = (before, now) => {
  const a = before.split('\n'), b = now.split('\n'), out = [];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; --i) for (let k = b.length - 1; k >= 0; --k)
    longest[i][k] = a[i] === b[k] ? longest[i + 1][k + 1] + 1 : Math.max(longest[i + 1][k], longest[i][k + 1]);
  for (let i = 0, k = 0; i < a.length || k < b.length;)
    if (i < a.length && k < b.length && a[i] === b[k]) { out.push(`  ${a[i]}`); ++i; ++k; }
    else if (k < b.length && (i === a.length || longest[i][k + 1] >= longest[i + 1][k])) out.push(`+ ${b[k++]}`);
    else out.push(`- ${a[i++]}`);
  return out.filter((_, i) => out.slice(Math.max(0, i - 2), i + 3).some(words => words[0] !== ' ')).join('\n');
};

/** Four of each list, for how far a long one reaches depends on how far it has scrolled; messages come and go. */
const few = tree => {
  let items = 0, within = Infinity; // of an item that is left out
  return tree.split('\n').filter(line => {
    const depth = line.search(/\S/);
    if (depth > within || /This is a sample diary\. Yours is untouched/.test(line)) return false;
    within = Infinity;
    if (/^ *list /.test(line)) items = 0;
    if (/^ *listitem/.test(line) && ++items > 4) within = depth;
    return within === Infinity;
  }).join('\n');
};

const compare = (name, now, found) => {
  const file = new URL(`${name}.txt`, trees);
  if (process.env.UPDATE) return writeFileSync(file, few(now));
  let before = '';
  try { before = readFileSync(file, 'utf8'); } catch { /* a new screen */ }
  if (few(before) !== few(now)) found.push(`${name} is told differently:\n${differences(few(before), few(now))}`);
};

/** The canvas draws the words, so their contrast is tests/unit/ui's; the help is of real words. */
const violations = async (page, where, real = false) => {
  if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(contrast => window.axe.run(document, {
    resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast }, 'target-size': { enabled: true } },
  }), real);
  return violations.map(({ id, impact, nodes }) =>
    `${where}: ${id} (${impact}): ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 180)).join(' | ')}`);
};

/** Two things that act must not be called the same in one place. */
const namesakes = page => page.evaluate(() => {
  const seen = new Set(), twice = [];
  for (const element of document.querySelectorAll('.plane :is(button, a, input, textarea)')) {
    const name = element.getAttribute('aria-label') ?? element.textContent, place = element.parentElement.closest('[data-mirror]').id;
    const key = `${place} ${element.dataset.mirror} ${name}`;
    if (!name.trim()) twice.push(`nameless: ${element.outerHTML.slice(0, 120)}`);
    if (seen.has(key)) twice.push(`twice: ${name}`);
    seen.add(key);
  }
  return twice;
});

const theme = async (page, name) => {
  await at(page, '#/settings', 'Settings');
  await page.getByRole('radio', { name, exact: true }).press('Space');
  await settled(page);
};

test('a person who opens Lantern for the first time is told so', async () => {
  const { page, context, close } = await openStill(browser, phone), found = [];
  try {
    await ready(page);
    await settled(page);
    compare('today-first', await told(await context.newCDPSession(page)), found);
    found.push(...await violations(page, 'today-first'));
    for (const name of ['check-in', 'entry', 'settings']) {
      await at(page, `#/${name}`);
      found.push(...await violations(page, `${name}, of an empty record`), ...await namesakes(page));
    }
    assert.deepEqual(found, []);
  } finally { await close(); }
});

for (const [device, size] of Object.entries({ phone, desktop }))
  test(`on a ${device} every screen is told as it was when somebody last read it, and axe has nothing to say in any theme`, () =>
    inSample(browser, size, async (page, { context, complaints }) => {
      const session = await context.newCDPSession(page), found = [];
      await page.getByRole('status').filter({ hasText: 'This is a sample diary' }).nth(1).waitFor({ state: 'detached', timeout: 12000 });
      for (const [name, enter] of Object.entries(places)) {
        await enter(page);
        compare(`${name}-${device}`, await told(session), found);
        found.push(...await violations(page, `${name}, ${device}`), ...(await namesakes(page)).map(words => `${name}, ${device}: ${words}`));
        await leave(page);
      }
      const others = process.env.UPDATE ? []
        : device === 'phone' ? ['Dark', 'Night'] : ['High contrast, dark', 'High contrast, light'];
      for (const kind of others) {
        await theme(page, kind);
        for (const [name, enter] of Object.entries(places)) {
          await enter(page);
          found.push(...await violations(page, `${name}, ${device}, ${kind}`));
          await leave(page);
        }
      }
      await press(page, 'Help now');
      await page.getByRole('heading', { level: 1, name: 'You are not alone with this' }).waitFor();
      found.push(...await violations(page, `help, ${device}`, true));
      compare(`help-${device}`, await told(session), found);
      assert.deepEqual(complaints, []);
      assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
    }));
