/** The mirror: a real element for each thing that is drawn, laid over it. Knows elements, not what they are for. */
import { elementFor, describe, place, usesKey, plotUses, isField } from './elements.js';
import { watchFields } from './fields.js';
import { followScrolls } from './follow.js';
import { retitle } from './help.js';

/** @param view an element with overflow hidden  @param polite, urgent two live regions */
export const makeMirror = (view, polite, urgent) => {
  const root = view.appendChild(document.createElement('div'));
  root.className = 'plane';
  let tell = null;
  const entries = new Map(); // id → { id, element, node }
  const ids = new WeakMap(); // element → id
  const touched = new Set(); // ids of elements that a person set since the last frame
  let asleep = [], focused = 0, refocused = false, look = null; // at a field: how its words lie
  let scrolls = null;

  const entryAt = element => entries.get(ids.get(element.closest('[data-mirror]')));
  const parentOf = node => entries.get(node.parent)?.element ?? root;

  // Focus that moves because an element is moved or replaced is none of the person's doing.
  const keepingFocus = change => {
    const before = document.activeElement;
    change();
    if (before !== document.activeElement && before.isConnected) before.focus({ preventScroll: true });
  };

  const put = node => {
    const known = entries.get(node.id);
    const element = known && known.element.dataset.mirror === node.role + (node.level ?? '') +
      (node.editing?.manyLines ? ' lines' : '') ? known.element : elementFor(node);
    if (known && element !== known.element) keepingFocus(() => {
      for (const child of [...known.element.children]) element.append(child);
      known.element.replaceWith(element);
    });
    ids.set(element, node.id);
    const before = element === known?.element ? known.node : null;
    entries.set(node.id, { id: node.id, element, node });
    describe(element, node, before);
  };

  const order = (node, before) => {
    const { element } = entries.get(node.id), parent = parentOf(node);
    const next = entries.get(before)?.element;
    const following = next?.parentNode === parent ? next : null;
    if (element.parentNode === parent) {
      if (element.nextElementSibling === following) return;
      const inOrder = !following || element.compareDocumentPosition(following) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (inOrder && element.contains(document.activeElement)) return; // what lies between will move instead
    }
    keepingFocus(() => parent.insertBefore(element, following));
  };

  const drop = id => {
    const gone = entries.get(id)?.element;
    if (!gone) return;
    for (const element of [gone, ...gone.querySelectorAll('[data-mirror]')]) entries.delete(ids.get(element));
    gone.remove();
  };

  /** Of an element outside, what sleeps: all of it, but for what lies above, such as Help now in its bar. */
  const sleepersIn = (element, layer) => {
    const isAbove = one => (entries.get(ids.get(one))?.node.layer ?? 0) > layer;
    if (isAbove(element)) return [];
    if (![...element.querySelectorAll('[data-mirror]')].some(isAbove)) return [element];
    return [...element.children].flatMap(child => sleepersIn(child, layer));
  };

  // What is outside the topmost modal, unless drawn above it, takes neither focus nor pointers.
  const putToSleep = () => {
    const modal = [...entries.values()].filter(entry => entry.node.modal).at(-1);
    const outside = [];
    for (let at = modal?.element; at && at !== root; at = at.parentNode)
      for (const sibling of at.parentNode.children)
        if (sibling !== at) outside.push(...sleepersIn(sibling, modal.node.layer ?? 0));
    for (const element of asleep) if (!outside.includes(element)) element.inert = false;
    for (const element of outside) element.inert = true;
    asleep = outside;
  };

  const focusMoved = (id, visible) => {
    if (id === focused && id === 0) return;
    focused = id;
    refocused = true;
    tell.focusMoved(id, visible);
  };

  const listenToActs = () => {
    root.addEventListener('click', event => {
      const entry = entryAt(event.target);
      if (!entry || entry.element.type === 'range' || isField(entry.element)) return;
      if (entry.element.type === 'checkbox' || entry.element.type === 'radio') touched.add(entry.id);
      if (entry.node.disabled) event.preventDefault();
      else if (entry.element.matches('button, a, input') || entry.node.focusable) tell.activated(entry.id);
    });
    root.addEventListener('input', event => {
      const entry = entryAt(event.target);
      if (!entry) return;
      if (isField(entry.element)) {
        tell.textEdited(entry.id, entry.element.value);
        look(entry.element);
      }
      if (entry.element.type !== 'range') return;
      touched.add(entry.id);
      if (!entry.node.disabled) tell.valueSet(entry.id, entry.element.valueAsNumber);
    });
    root.addEventListener('compositionend', event => { // a text that had to wait for the end of a composition
      const entry = entryAt(event.target);
      if (entry) describe(entry.element, entry.node, entry.node);
    });
    // Pointers move a slider by where they are on the canvas; its element would count the same press again.
    const holdSlider = event => {
      if (event.target.type !== 'range') return;
      event.preventDefault();
      event.target.focus({ preventScroll: true });
    };
    root.addEventListener('mousedown', holdSlider);
    root.addEventListener('touchstart', holdSlider, { passive: false });
  };

  const listenToFocus = () => {
    root.addEventListener('focusin', event => {
      const entry = entryAt(event.target);
      if (entry) focusMoved(entry.id, entry.element.matches(':focus-visible'));
    });
    root.addEventListener('focusout', event => { if (!event.relatedTarget) focusMoved(0, false); });
  };

  const listenToKeys = () => document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const entry = root.contains(event.target) ? entryAt(event.target) : null;
    const acts = event.key === 'Enter' || event.key === ' ';
    if (entry && event.key === 'Enter' && entry.element.matches('input') && isField(entry.element))
      tell.textSubmitted(entry.id);
    else if (acts && entry?.node.focusable && !entry.element.matches('button, a, input')) {
      event.preventDefault();
      entry.element.click();
    } else if (plotUses(entry?.element, event.key)) {
      event.preventDefault(); // or the range would move by steps of its own
      tell.keyPressed(entry.id, event.key);
    } else if (event.key.length > 1 && event.key !== 'Tab' && !usesKey(entry?.element, event.key))
      tell.keyPressed(entry?.id ?? 0, event.key);
  });

  return {
    open(listener) {
      tell = listener;
      look = watchFields((element, ...lengths) => { if (ids.has(element)) tell.fieldMeasured(ids.get(element), ...lengths); });
      for (const listen of [listenToActs, listenToFocus, listenToKeys]) listen();
      scrolls = followScrolls(view, root, entries);
    },
    apply(changes) {
      for (const { drop: id } of changes) if (id) drop(id);
      const puts = changes.filter(change => change.put);
      for (const { put: node } of puts) put(node);
      for (const { put: node, before } of puts) order(node, before);
      for (const { put: node, before } of puts.toReversed()) if (before) order(node, before); // before a new one
      for (const { put: node } of puts) place(entries.get(node.id).element, node);
      for (const { put: node } of puts) if (node.editing?.manyLines) look(entries.get(node.id).element);
      putToSleep();
      if (puts.some(({ put: node }) => node.role === 'scroll')) scrolls.keepClear();
      if (focused && !entries.has(focused)) focusMoved(0, false);
    },
    focus(id) {
      const element = entries.get(id)?.element;
      if (element && element.tabIndex < 0) element.setAttribute('tabindex', '-1'); // a dialog, a screen: not on the way of the Tab key
      element?.focus({ preventScroll: true });
    },
    settle() {
      for (const id of touched) if (entries.has(id)) describe(entries.get(id).element, entries.get(id).node, null);
      touched.clear();
      scrolls.settle(refocused);
      refocused = false;
    },
    /** A new child each time, so that the same words are said again. */
    announce(words, isUrgent) {
      const region = isUrgent ? urgent : polite, line = document.createElement('div');
      line.textContent = words;
      region.replaceChildren(...[...region.children].slice(-2), line);
    },
    setTitle: retitle,
  };
};
