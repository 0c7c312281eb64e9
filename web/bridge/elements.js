/** Which element stands for a role, what it says, and where it lies. */

const input = type => () => Object.assign(document.createElement('input'), { type });
const html = tag => () => document.createElement(tag);
const aria = (role, tag = 'div', more = {}) => () => {
  const element = document.createElement(tag);
  element.setAttribute('role', role);
  for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
  return element;
};
const makers = {
  group: aria('group'), banner: html('header'), navigation: html('nav'), main: html('main'),
  heading: node => document.createElement(`h${Math.min(4, node.level || 2)}`), text: html('p'),
  button: () => Object.assign(document.createElement('button'), { type: 'button' }), link: html('a'),
  tab: () => Object.assign(aria('tab', 'button')(), { type: 'button' }), tablist: aria('tablist'),
  radiogroup: aria('radiogroup'), radio: input('radio'), checkbox: input('checkbox'),
  switch: () => Object.assign(aria('switch', 'input')(), { type: 'checkbox' }), slider: input('range'),
  textfield: node => node.editing?.manyLines ? document.createElement('textarea') : input('text')(),
  searchfield: input('search'), list: aria('list', 'ul'), listitem: html('li'), dialog: aria('dialog'),
  status: aria('status', 'div', { 'aria-live': 'off' }), // what is new is said by the live regions, and once
  progress: aria('progressbar'), figure: aria('figure'), scroll: html('div'),
  // Each says its role itself too: laid out as a block, a table is none any more in some browsers.
  table: aria('table', 'table'), row: aria('row', 'tr'), cell: aria('cell', 'td'),
  columnheader: aria('columnheader', 'th', { scope: 'col' }), rowheader: aria('rowheader', 'th', { scope: 'row' }),
};

/** Roles whose name is their text; the others carry it as a label. */
const spoken = new Set(['heading', 'text', 'button', 'link', 'tab', 'listitem', 'status', 'cell', 'columnheader', 'rowheader']);
const acting = 'button, a, input, textarea';

export const isField = element => element.matches('textarea, input[type=text], input[type=search], input[type=password]');

export const elementFor = node => {
  const element = makers[node.role](node);
  element.id = idOf(node.id);
  element.dataset.mirror = node.role + (node.level ?? '') + (node.editing?.manyLines ? ' lines' : '');
  return element;
};

const idOf = id => id ? `m${id}` : null;

/** Does the browser itself do something with this key on this element? */
export const usesKey = (element, key) => {
  if (!element || element.dataset.plot) return false;
  if (isField(element)) return key !== 'Escape';
  if (element.type === 'range') return /^(Arrow|Home|End|Page)/.test(key);
  if (element.type === 'radio') return key.startsWith('Arrow');
  return element.matches('button, a') && key === 'Enter';
};

/** A chart's plot is a range whose keys are all ours: a day, a month, closer, further. */
export const plotUses = (element, key) => Boolean(element?.dataset.plot) && /^(Arrow.*|Home|End|Page.*|[+=-])$/.test(key);

const set = (element, name, value) => {
  const text = value === undefined || value === null || value === '' ? null : String(value);
  if (text === element.getAttribute(name)) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
};

/** Writes what differs from the element; `before` is the node it described last, if it did. */
export const describe = (element, node, before) => {
  const own = spoken.has(node.role);
  if (own) say(element, node.name ?? '');
  if (node.role === 'table') caption(element, node.name);
  else set(element, 'aria-label', own ? null : node.name);
  set(element, 'aria-description', node.description);
  set(element, 'aria-disabled', node.disabled || null);
  set(element, 'aria-invalid', node.invalid || null);
  set(element, 'aria-modal', node.modal || null);
  set(element, 'aria-current', node.current ? (node.role === 'link' ? 'page' : 'true') : null);
  set(element, 'aria-expanded', node.expanded);
  set(element, 'aria-controls', idOf(node.controls));
  set(element, 'aria-errormessage', node.invalid ? idOf(node.problem) : null);
  set(element, 'aria-describedby', node.invalid ? idOf(node.problem) : null); // not every reader looks at the former
  set(element, 'aria-pressed', node.pressed);
  if (node.role === 'row' || node.role === 'table') {
    set(element, 'aria-rowindex', node.position);
    set(element, 'aria-rowcount', node.count);
  } else {
    set(element, 'aria-posinset', node.position);
    set(element, 'aria-setsize', node.count);
  }
  if (node.role === 'link') set(element, 'href', node.href);
  if (node.role === 'tab') {
    set(element, 'aria-selected', node.selected ?? false);
    element.tabIndex = node.selected ? 0 : -1;
  } else if (!element.matches(acting)) {
    const byProgram = element.getAttribute('tabindex') === '-1' ? -1 : null; // see focus() in semantics.js
    set(element, 'tabindex', node.focusable ? 0 : byProgram);
  }
  if (element.type === 'checkbox' || element.type === 'radio') {
    if (element.type === 'radio') element.name = `of ${node.parent}`;
    element.checked = node.checked ?? false;
  }
  if (element.type === 'range') describeRange(element, node);
  if (node.role === 'progress') describeProgress(element, node);
  if (node.editing) describeField(element, node.editing);
  set(element, 'data-forgiving', node.forgiving || null);
  set(element, 'data-leaves', node.leaves || null);
  set(element, 'class', kind(element, node));
  if (before?.layer !== node.layer || !before) element.style.zIndex = zIndex(element, node);
};

/** The words come first, before any children. */
const say = (element, words) => {
  const first = element.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) { if (first.data !== words) first.data = words; }
  else if (words) element.prepend(words);
};

const describeRange = (element, node) => {
  element.min = node.least ?? 0;
  element.max = node.most ?? 100;
  element.step = node.step ?? 'any';
  element.value = node.value ?? ((node.least ?? 0) + (node.most ?? 100)) / 2;
  set(element, 'aria-valuetext', node.valueText);
  set(element, 'data-plot', node.plot || null);
};

const describeProgress = (element, node) => {
  set(element, 'aria-valuenow', node.value);
  set(element, 'aria-valuetext', node.valueText);
};

const caption = (table, words) => {
  const element = table.caption ?? table.createCaption();
  if (element.textContent !== words) element.textContent = words;
};

const describeField = (element, editing) => {
  if (element.type === 'text' || element.type === 'password') element.type = editing.secret ? 'password' : 'text';
  set(element, 'placeholder', editing.hint);
  set(element, 'inputmode', editing.inputMode);
  set(element, 'enterkeyhint', editing.enterHint);
  set(element, 'autocomplete', 'off');
  set(element, 'spellcheck', editing.spellcheck);
  set(element, 'autocorrect', editing.spellcheck ? 'on' : 'off');
  set(element, 'autocapitalize', editing.spellcheck ? 'sentences' : 'off');
  set(element, 'dir', 'auto'); // Hebrew and Arabic run from the right, each paragraph as it begins
  set(element, 'data-font', editing.font);
  const style = element.style;
  style.fontSize = `${editing.fontPx}px`;
  style.lineHeight = `${editing.linePx}px`;
  style.padding = (editing.inset ?? [0]).map(px).join(' '); // the words stand where they did, the frame is the field
  style.color = editing.colour;
  style.caretColor = editing.caretColour;
  style.setProperty('--selection', editing.selectionColour);
  style.setProperty('--hint', editing.hintColour);
  if (editing.text !== undefined && element.dataset.version !== String(editing.version) && !composing.has(element)) {
    element.dataset.version = editing.version;
    if (element.value !== editing.text) replaceDifference(element, editing.text);
  }
};

/** Only what differs is set, so that a selection before or behind it stays where the person made it. */
const replaceDifference = (element, text) => {
  const { value } = element, shorter = Math.min(value.length, text.length);
  let before = 0, behind = 0;
  while (before < shorter && value[before] === text[before]) ++before;
  while (behind < shorter - before && value.at(-1 - behind) === text.at(-1 - behind)) ++behind;
  element.setRangeText(text.slice(before, text.length - behind), before, value.length - behind, 'preserve');
};

/** Fields with an unfinished composition: their text is the input method's until it ends. */
const composing = new WeakSet();
document.addEventListener('compositionstart', event => composing.add(event.target), { capture: true });
document.addEventListener('compositionend', event => composing.delete(event.target), { capture: true });

const kind = (element, node) => isField(element) ? 'field'
  : spoken.has(node.role) && !/^(listitem|status|cell)$/.test(node.role) || element.matches(acting) ? 'leaf'
  : node.layer > 0 || node.modal || node.focusable ? 'ground' : null;

/** Of two that lie over each other the higher layer is met first, then the one that acts. */
const zIndex = (element, node) => {
  const above = 2 * (node.layer ?? 0) + (element.matches(acting) || node.focusable ? 1 : 0);
  return above ? String(above) : '';
};

export const px = length => `${Math.round(length * 100) / 100}px`;

/** Lays an element over its box, which is given from its parent's corner. */
export const place = (element, node) => {
  const [x, y, width, height] = node.box, style = element.style;
  style.transform = `translate(${px(x)}, ${px(y)})`;
  style.width = px(width);
  style.height = px(height);
  style.clipPath = node.clip ? visiblePart(node.box, node.clip) : '';
};

const visiblePart = ([x, y, width, height], [left, top, w, h]) => {
  const inset = [top - y, x + width - left - w, y + height - top - h, left - x];
  return `inset(${inset.map(side => px(Math.max(0, side))).join(' ')})`;
};
