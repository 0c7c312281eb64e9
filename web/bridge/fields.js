/** Fields of many lines: how tall their words are, and where the line with the caret lies in them. The browser knows how
 *  it breaks lines but does not tell, so words are laid out once more where nobody sees them: one paragraph at a time. */
import { px } from './elements.js';

/** How much wider and higher an element is than its words. */
const around = ({ style }) => {
  const [top, right, bottom, left] = ['Top', 'Right', 'Bottom', 'Left'].map(side => parseFloat(style[`padding${side}`]) || 0);
  return { width: left + right, height: top + bottom };
};

const alike = ['fontFamily', 'fontWeight', 'fontSize', 'lineHeight', 'fontKerning', 'fontVariantLigatures', 'letterSpacing'];

export const makeMeasure = () => {
  const sheet = document.createElement('div'), mark = document.createElement('span');
  sheet.className = 'measure';
  sheet.setAttribute('aria-hidden', 'true');
  document.body.append(sheet);
  let set = '', before = { words: '', height: 0 };

  const setLike = element => {
    const own = getComputedStyle(element), width = px(parseFloat(element.style.width) - around(element).width);
    const now = [width, ...alike.map(name => own[name])].join();
    if (now === set) return;
    set = now;
    before = { words: '', height: 0 };
    sheet.style.width = width;
    for (const name of alike) sheet.style[name] = own[name];
  };

  const laidOut = words => {
    if (!words) return 0;
    sheet.textContent = words;
    return sheet.getBoundingClientRect().height;
  };

  /** Of whole paragraphs: what came before the last caret is known, as long as only what follows has changed. */
  const heightBefore = words => {
    if (words === before.words) return before.height;
    const known = words.startsWith(before.words) ? before : { words: '', height: 0 };
    before = { words, height: known.height + laidOut(words.slice(known.words.length)) };
    return before.height;
  };

  return {
    /** Of the words, whatever the height of their element. */
    heightOf(element) {
      const { height } = element.style;
      element.style.height = '0';
      const words = element.scrollHeight - around(element).height;
      element.style.height = height;
      return words;
    },
    /** Top and bottom of the caret's line. */
    caretOf(element) {
      setLike(element);
      const { value } = element, line = parseFloat(element.style.lineHeight);
      const at = element.selectionDirection === 'backward' ? element.selectionStart : element.selectionEnd;
      const begin = at && value.lastIndexOf('\n', at - 1) + 1, end = value.indexOf('\n', at);
      const top = heightBefore(value.slice(0, begin));
      sheet.replaceChildren(value.slice(begin, at), mark, value.slice(at, end < 0 ? value.length : end));
      const seen = mark.getBoundingClientRect(), lines = (seen.top + seen.height / 2 - sheet.getBoundingClientRect().top) / line;
      sheet.replaceChildren(); // no copy of what is written stays behind
      return [top + Math.floor(lines) * line, top + Math.floor(lines) * line + line];
    },
  };
};

/** Calls `tell(element, version, height, caretTop, caretBottom)` whenever one of these may have changed, and once for each. */
export const watchFields = tell => {
  const measure = makeMeasure(), heights = new WeakMap(), told = new WeakMap();
  const isWatched = element => element?.tagName === 'TEXTAREA' && element.matches('.plane .field');

  const look = element => {
    if (!isWatched(element) || !element.isConnected) return;
    const { width, padding: inset, fontSize, lineHeight } = element.style, { version } = element.dataset;
    const words = element.value, as = [width, inset, fontSize, lineHeight, version].join();
    let known = heights.get(element);
    if (known?.words !== words || known.as !== as) heights.set(element, known = { words, as, height: measure.heightOf(element) });
    const whole = known.height + around(element).height;
    if (whole > parseFloat(element.style.height)) element.style.height = px(whole); // or its words scroll within it
    const now = [Number(version), known.height, ...measure.caretOf(element)];
    if (String(now) === String(told.get(element))) return;
    told.set(element, now);
    tell(element, ...now);
  };
  document.addEventListener('focusin', ({ target }) => { // the caret is where it was, until the browser has moved it
    told.delete(target);
    if (isWatched(target)) setTimeout(() => look(target), 50);
  });
  document.addEventListener('selectionchange', () => look(document.activeElement));
  document.fonts.addEventListener('loadingdone', () => document.querySelectorAll('.plane textarea.field').forEach(element => {
    heights.delete(element);
    look(element);
  }));
  return look;
};
