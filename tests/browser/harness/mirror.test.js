// web/bridge/semantics.js on its own: order, identity and focus through changes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './browser.js';

const folder = process.env.HARNESS ?? 'build/wasm-release/harness-dist';
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Runs `work` with a mirror of its own and makers of changes; `heard` collects what it tells. */
const inPage = async work => {
  const opened = await openPage({ browser, folder });
  await opened.page.waitForSelector('html.running', { state: 'attached' });
  const address = opened.requests.find(url => /bridge\/semantics\./.test(url));
  try {
    await opened.page.evaluate(async url => {
      const { makeMirror } = await import(url);
      const made = () => document.body.appendChild(document.createElement('div'));
      const view = made(), polite = made(), heard = [];
      const tell = new Proxy({}, { get: (_, name) => (...rest) => { heard.push([name, ...rest]); } });
      const mirror = makeMirror(view, polite, made());
      mirror.open(tell);
      const put = (id, before = 0, more = {}) => ({ put: { id, parent: 0, role: 'button', name: `b${id}`, box: [0, 50 * id, 40, 40], ...more }, before });
      const names = () => [...view.querySelectorAll('button')].map(button => button.textContent).join(' ');
      const at = id => [...view.querySelectorAll('button')].find(one => one.textContent === `b${id}`);
      window.tools = { mirror, view, polite, heard, put, names, at };
    }, address);
    return await opened.page.evaluate(`(${work})(tools)`);
  } finally { await opened.close(); }
};

test('siblings stand in reading order, however the changes come', async () => {
  const found = await inPage(({ mirror, put, names }) => {
    const seen = [];
    mirror.apply([put(3), put(2, 3), put(1, 2)]); // last to first
    seen.push(names());
    mirror.apply([put(4, 5), put(5, 3)]); // before one that is new itself
    seen.push(names());
    mirror.apply([put(1), { drop: 2 }]);
    seen.push(names());
    return seen;
  });
  assert.deepEqual(found, ['b1 b2 b3', 'b1 b2 b4 b5 b3', 'b4 b5 b3 b1']);
});

test('what has the focus is not moved when others can be', async () => {
  const found = await inPage(({ mirror, put, names, at, heard }) => {
    mirror.apply([put(3), put(2, 3), put(1, 2)]);
    mirror.focus(1);
    heard.length = 0;
    mirror.apply([put(1, 3), put(2, 1)]);
    return [names(), document.activeElement === at(1), heard];
  });
  assert.deepEqual(found, ['b2 b1 b3', true, []]);
});

test('an element lives on while its node changes, with all beneath it, which moves along', async () => {
  const found = await inPage(({ mirror, put, at, view }) => {
    const child = (id, x) => put(id, 0, { parent: 9, box: [x, 10, 40, 40] });
    mirror.apply([put(9, 0, { role: 'group', name: 'all', box: [5, 5, 100, 100] }), child(1, 15)]);
    const before = [view.querySelector('[role=group]'), at(1)];
    mirror.apply([put(9, 0, { role: 'group', name: 'all of them', box: [7, 5, 100, 100] })]);
    const group = view.querySelector('[role=group]');
    return [before[0] === group, before[1] === at(1), group.getAttribute('aria-label'), at(1).style.transform];
  });
  assert.deepEqual(found, [true, true, 'all of them', 'translate(15px, 10px)']);
});

test('a dialog lets sleep what is beneath, not what is above', async () => {
  const found = await inPage(({ mirror, put, at }) => {
    mirror.apply([put(1), put(2, 0, { layer: 3 }), put(8, 0, { role: 'dialog', name: 'd', modal: true, layer: 2 })]);
    const asleep = [1, 2].map(id => at(id).inert);
    mirror.apply([{ drop: 8 }]);
    return [asleep, [1, 2].map(id => at(id).inert)];
  });
  assert.deepEqual(found, [[true, false], [false, false]]);
});

test('the text of a field changes only with a new version', async () => {
  const found = await inPage(({ mirror, put, view }) => {
    const field = (text, version, name = 'f') => put(1, 0, { role: 'textfield', name, editing: { text, version, fontPx: 17, linePx: 26 } });
    const value = () => view.querySelector('input').value, seen = [];
    mirror.apply([field('one', 1)]);
    seen.push(value());
    view.querySelector('input').value = 'one, typed on';
    mirror.apply([field('one', 1, 'renamed')]);
    seen.push(value());
    mirror.apply([field('', 2)]);
    seen.push(value());
    return seen;
  });
  assert.deepEqual(found, ['one', 'one, typed on', '']);
});

test('a text of ours leaves the selection where it was, and waits for the end of a composition', async () => {
  const found = await inPage(({ mirror, put, view }) => {
    const editing = { manyLines: true, fontPx: 17, linePx: 26 };
    const show = (text, version) => mirror.apply([put(1, 0, { role: 'textfield', name: 'f', editing: { ...editing, text, version } })]);
    show('one two three', 1);
    const field = view.querySelector('textarea'), seen = [];
    const note = () => seen.push([field.value, field.selectionStart, field.selectionEnd]);
    field.focus();
    field.setSelectionRange(4, 7);
    show('one two three, four', 2);
    note();
    show('So: one two three, four', 3);
    note();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    show('another', 4);
    note();
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    seen.push(field.value);
    return seen;
  });
  assert.deepEqual(found, [['one two three, four', 4, 7], ['So: one two three, four', 8, 11], ['So: one two three, four', 8, 11], 'another']);
});

test('what a person set and the program did not take is put back', async () => {
  const found = await inPage(({ mirror, put, view, heard }) => {
    mirror.apply([put(1, 0, { role: 'checkbox', name: 'c' }), put(2, 0, { role: 'slider', name: 's', least: 0, most: 10, step: 1, value: 3 })]);
    const [box, slider] = view.querySelectorAll('input');
    box.click();
    slider.value = 8;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const set = [box.checked, slider.value];
    mirror.settle();
    return [set, [box.checked, slider.value], heard];
  });
  assert.deepEqual(found, [[true, '8'], [false, '3'], [['activated', 1], ['valueSet', 2, 8]]]);
});

test('a drop of what has the focus is told, and the same words are announced again', async () => {
  const found = await inPage(({ mirror, put, polite, heard }) => {
    mirror.apply([put(1)]);
    mirror.focus(1);
    mirror.apply([{ drop: 1 }]);
    mirror.announce('Saved', false);
    mirror.announce('Saved', false);
    return [heard.at(-1), polite.textContent];
  });
  assert.deepEqual(found, [['focusMoved', 0, false], 'SavedSaved']);
});

test('150 nodes that all move cost milliseconds', async () => {
  const worst = await inPage(({ mirror, put }) => {
    const all = shift => Array.from({ length: 150 }, (_, i) => put(i + 1, 0, { box: [0, i * 44 - shift, 300, 40] }));
    mirror.apply(all(0));
    const times = [];
    for (let frame = 1; frame < 30; ++frame) {
      const start = performance.now();
      mirror.apply(all(frame));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[14];
  });
  console.log(`# ${worst.toFixed(2)} ms for 150 nodes that moved`);
  assert.ok(worst < 20, `${worst} ms for 150 nodes`); // a loose bound: test machines are slow and shared
});
