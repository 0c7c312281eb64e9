/** For hands that shake: a press that ends a little beside what it began on still counts, and of two quick ones only the
 *  first does. The program holds such a press as long (forgiven, in ui/frame.cpp). */
const beside = 24; // CSS px
const again = 300; // milliseconds

const isNear = ({ left, top, right, bottom }, { clientX: x, clientY: y }) =>
  x > left - beside && x < right + beside && y > top - beside && y < bottom + beside;

/** Makes a click of it where the browser does not, which it tells after the release if it does. */
const clickUnlessClicked = thing => {
  let clicked = false;
  const heard = ({ target }) => { clicked ||= thing.contains(target); };
  setTimeout(() => {
    removeEventListener('click', heard, { capture: true });
    if (!clicked && thing.isConnected && !thing.closest('[inert]')) thing.click();
  }, 60);
  addEventListener('click', heard, { capture: true });
};

/** @param find what a press on an element is for, or null  @param counts false at the release: it has become a drag */
export const forgive = (root, find, counts = () => true) => {
  let press = null; // what it is for, where that lay, where it began; whether the browser pans the page with it
  root.addEventListener('pointerdown', event => {
    const thing = event.isPrimary && event.button === 0 ? find(event.target) : null;
    press = thing && { thing, box: thing.getBoundingClientRect(), from: event, pans: false };
  }, { capture: true });
  const end = at => {
    const { thing, box } = press;
    press = null;
    if (counts() && isNear(box, at)) clickUnlessClicked(thing);
  };
  addEventListener('pointerup', event => { if (press?.from.pointerId === event.pointerId) end(event); });
  addEventListener('pointercancel', event => { if (press?.from.pointerId === event.pointerId) press.pans = true; });
  addEventListener('touchend', ({ changedTouches: [finger] }) => { // a tremor pans as well, but not far
    if (!press?.pans) return;
    if (Math.hypot(finger.clientX - press.from.clientX, finger.clientY - press.from.clientY) <= beside) end(finger);
    press = null;
  });
};

/** Of presses that `isMeant` counts, those are stopped that come too soon after one that did. Keys and assistive tools
 *  do not shake. Gives ways to begin such a pause for something else, and to end it. */
export const onlyFirst = isMeant => {
  let last = -Infinity;
  document.addEventListener('click', event => {
    if (event.isTrusted && event.detail === 0) return;
    if (performance.now() - last < again) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (isMeant(event)) last = performance.now();
  }, { capture: true });
  return { begin: () => { last = performance.now(); }, end: () => { last = -Infinity; } };
};
