/** What a person does with a page, the same in every engine. Things are found by role and name, as the engine's own
 *  accessibility tree gives them; nothing here knows where anything lies. */
import assert from 'node:assert/strict';
import { decoded, extent, like } from '../pixels.js';
import * as inPage from './in-page.js';

const breath = 350; // milliseconds between two presses: of two quicker ones Lantern takes the second for a tremor
const patience = 15000; // milliseconds; nothing here takes one, but the machine may be busy

const until = async (look, what) => {
  const last = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    assert.ok(Date.now() < last, `waited in vain for ${typeof what === 'string' ? what : what()}`);
    await new Promise(done => setTimeout(done, 60));
  }
};

/** How many pixels about a box have the colour of the focus ring, which the canvas draws. */
const ring = (picture, { left, top, right, bottom }) => {
  const isRing = like('#2B4FC7'), reach = 6;
  return extent(decoded(picture), (red, green, blue, x, y) => isRing(red, green, blue) &&
    x >= left - reach && x < right + reach && y >= top - reach && y < bottom + reach)?.count ?? 0;
};

/** From where to where dark ink goes in the lower half of a box. */
const inkBelow = (picture, { left, top, right, bottom }) =>
  extent(decoded(picture), (red, green, blue, x, y) => red < 170 && blue < 170 && x > left + 80 && x < right - 8 && y > (top + bottom) / 2 && y < bottom - 8);

/** @param page what one of the engines has opened */
export const personAt = page => {
  const exact = words => words instanceof RegExp ? page.evaluate(inPage.nameLike, { source: words.source, flags: words.flags }) : words;
  const look = async (role, words) => {
    const name = await exact(words);
    return name ? page.locate(role, name) : null;
  };
  const find = (role, words) => until(() => look(role, words), `${role} "${words}"`);

  let pressed = -Infinity;
  const person = {
    find,
    gone: (role, words) => until(async () => !await look(role, words), `${role} "${words}" to go`),
    says: words => until(() => page.evaluate(inPage.says, words), `the words "${words}"`),
    saved: () => until(() => page.evaluate(inPage.announced, 'Saved'), 'Saved'),

    /** By the pointer, at its middle, once that is in sight and nothing lies over it. */
    click: async (role, words) => {
      const element = await until(async () => {
        const found = await look(role, words);
        return found && await page.evaluate(inPage.inReach, found) ? found : null;
      }, `${role} "${words}" within reach`);
      await new Promise(done => setTimeout(done, pressed + breath - performance.now()));
      await page.click(element);
      pressed = performance.now();
    },
    /** By the keyboard alone, from wherever the focus is, until the ring is drawn about it; not past the end, where the browser's own buttons begin. */
    tabTo: async (role, words) => {
      const wanted = await find(role, words), key = await page.evaluate(inPage.isBeforeFocus, wanted) ? 'Shift+Tab' : 'Tab';
      const met = [];
      while (met.length < 40) {
        await page.key(key);
        if (await page.evaluate(inPage.hasFocus, wanted))
          return until(async () => ring(await page.picture(), await page.evaluate(inPage.box, wanted)) > 200, 'the focus ring');
        met.push(await page.evaluate(inPage.focused));
      }
      assert.fail(`${key} does not lead to ${role} "${words}", but to ${met.join(', ')}`);
    },
    key: async (key, times = 1) => { for (let i = 0; i < times; ++i) await page.key(key); },
    type: words => page.type(words),
    write: async (role, field, words) => {
      await person.click(role, field);
      await page.type(words);
      await person.holds(role, field, words);
    },

    value: async (role, words) => page.evaluate(inPage.value, await find(role, words)),
    /** Waits until this attribute fits `expected`. */
    has: async (role, words, attribute, expected) => {
      let found;
      await until(async () => {
        const element = await look(role, words);
        found = element && (await page.evaluate(inPage.attributes, element))[attribute];
        return expected instanceof RegExp ? expected.test(found) : found === expected;
      }, () => `${attribute} of ${role} "${words}" to be ${expected}; it is ${found}`);
    },
    checked: (role, words) => until(async () => page.evaluate(inPage.isChecked, await find(role, words)), `${role} "${words}" to be checked`),
    holds: (role, words, text) => until(async () => await person.value(role, words) === text, `"${text}" in ${words}`),
    /** The width of what stands in the second line of a row, after its icon. */
    secondLine: async (role, words) => {
      const ink = inkBelow(await page.picture(), await page.evaluate(inPage.box, await find(role, words)));
      return ink ? ink.right - ink.left : 0;
    },
    drawn: look => until(look, 'what is to be drawn'),
    title: words => until(async () => (await page.evaluate(inPage.title)).includes(words), `the title "${words}"`),
  };
  return person;
};
