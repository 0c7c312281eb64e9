/** Words in writing that our own fonts lack, set by the browser on a canvas that nobody sees: it knows the fonts, shapes,
 *  orders and colours. Knows lines, not what they say. */

/** As app.css gives them to fields; a weight, so that what stands in for a letter is as strong as its neighbours. */
const families = {
  text: ['', 'text, system-ui, sans-serif'], strong: ['600 ', 'strong, system-ui, sans-serif'],
  display: ['500 ', 'display, Georgia, serif'],
};
const longest = 4096, tallest = 1024; // device pixels: more fits no texture

export const makeLetters = () => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  const take = ({ font, px, fromRight }, colour) => {
    const [weight, family] = families[font], wanted = `${weight}${px}px ${family}`;
    pen.font = wanted;
    pen.direction = fromRight ? 'rtl' : 'ltr';
    pen.textAlign = 'left';
    pen.fontKerning = 'none';
    pen.fillStyle = colour;
  };

  const pixels = (lettering, colour, { width, height, left, baseline }) => {
    take(lettering, colour); // again, as a canvas that grows forgets it
    pen.clearRect(0, 0, width, height);
    pen.fillText(lettering.words, left, baseline);
    return pen.getImageData(0, 0, width, height).data;
  };

  const boxOf = lettering => {
    take(lettering, '#fff');
    const ink = pen.measureText(lettering.words);
    const side = (length, most) => Math.min(most, Math.ceil(Math.max(0, length)) + 1);
    const left = side(ink.actualBoundingBoxLeft, longest / 2), baseline = side(ink.actualBoundingBoxAscent, tallest / 2);
    // Firefox measures the ink of words in both directions as if they lay over each other: their advance is the least.
    const right = Math.max(ink.actualBoundingBoxRight, ink.width);
    return { left, baseline, width: Math.min(longest, left + side(right, longest)),
      height: baseline + side(ink.actualBoundingBoxDescent, tallest / 2), isEmpty: ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent <= 0 };
  };

  return {
    /** Calls `changed` whenever fonts that words were set in without have come. */
    open(changed) {
      document.fonts.addEventListener('loadingdone', changed);
      Promise.allSettled(Object.values(families).map(([weight, family]) => document.fonts.load(`${weight}16px ${family}`)));
    },
    width(lettering) {
      take(lettering, '#fff');
      return pen.measureText(lettering.words).width;
    },
    /** @returns {{width, height, left, baseline, ink: Uint8Array, colours: Uint8Array?}} or nothing if there is nothing to see */
    picture(lettering) {
      const box = boxOf(lettering);
      if (box.isEmpty) return null;
      if (pen.canvas.width < box.width) pen.canvas.width = box.width;
      if (pen.canvas.height < box.height) pen.canvas.height = box.height;
      const white = pixels(lettering, '#fff', box);
      if (!hasColours(white)) return { ...box, ink: alphaOf(white), colours: null };
      return { ...box, ...parted(white, pixels(lettering, '#000', box)) };
    },
  };
};

const hasColours = white => {
  for (let i = 0; i < white.length; i += 4)
    if (white[i + 3] && Math.min(white[i], white[i + 1], white[i + 2]) < 250) return true;
  return false;
};

const alphaOf = white => {
  const ink = new Uint8Array(white.length / 4);
  for (let i = 0; i < ink.length; ++i) ink[i] = white[4 * i + 3];
  return ink;
};

/** What is white on one and black on the other takes the pen's colour; what is alike on both has its own. */
const parted = (white, black) => {
  const ink = new Uint8Array(white.length / 4), colours = new Uint8Array(white.length);
  for (let i = 0; i < ink.length; ++i) {
    const at = 4 * i, alpha = white[at + 3];
    ink[i] = Math.max(0, white[at + 1] - black[at + 1]) * alpha / 255;
    const own = alpha - ink[i];
    if (own <= 0) continue;
    for (let channel = 0; channel < 3; ++channel)
      colours[at + channel] = Math.min(255, Math.round(black[at + channel] * alpha / own));
    colours[at + 3] = own;
  }
  return { ink, colours };
};
