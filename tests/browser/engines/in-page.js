/** What runs in the page, sent there as text: each function stands for itself and takes one thing. */

/** The first name in the page that fits, of what has nothing in it. */
export const nameLike = ({ source, flags }) => {
  const pattern = new RegExp(source, flags);
  return [...document.querySelectorAll('[data-mirror]:not(:has([data-mirror]))')].filter(element => !element.closest('[inert]'))
    .map(element => (element.getAttribute('aria-label') ?? element.textContent).trim()).find(name => pattern.test(name)) ?? null;
};

/** What is there with this name, by what is written in the page; the engine's accessibility tree has the last word. */
export const called = words => [...document.querySelectorAll('body *')].filter(element =>
  (element.getAttribute('aria-label') ?? element.textContent).trim() === words && element.checkVisibility() && !element.closest('[inert]'));

export const says = words => document.body.innerText.includes(words);

/** What the live regions have said lately. */
export const announced = words => [...document.querySelectorAll('#polite > *, #urgent > *')].some(line => line.textContent.startsWith(words));

export const title = () => document.title;
export const value = element => element.value;
export const isChecked = element => element.checked;
export const attributes = element => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
export const hasFocus = element => element === document.activeElement && element.matches(':focus-visible');
/** What has the focus, in words. */
export const focused = () => {
  const { tagName, textContent, ariaLabel } = document.activeElement;
  return document.activeElement === document.body ? 'nothing' : `${tagName} ${ariaLabel ?? textContent}`;
};
export const isBeforeFocus = element => document.activeElement !== document.body &&
  (element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Is it met at its middle, where the pointer will go? If not, it is brought into sight, and the picture follows soon. */
export const inReach = element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const reached = element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  if (!reached) element.scrollIntoView({ block: 'center' });
  return reached;
};

export const box = element => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** What of the mirror is not where it should be: over the canvas, and in the view once it is asked to come there. */
export const astray = async () => {
  const wrong = [], frame = () => new Promise(requestAnimationFrame);
  const [canvas, mirror] = ['canvas', 'mirror'].map(id => document.getElementById(id).getBoundingClientRect());
  for (const side of ['left', 'top', 'right', 'bottom']) if (Math.abs(canvas[side] - mirror[side]) > 1) wrong.push(`the mirror’s ${side}`);
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
  const acting = [...document.querySelectorAll('[data-mirror]:is(button, a, input, textarea)')].filter(element => !element.closest('[inert]'));
  if (!acting.length) wrong.push('nothing is there');
  for (const element of acting) {
    if (!element.isConnected) continue; // a message that has gone
    element.scrollIntoView({ block: 'nearest' });
    await frame();
    await frame();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (element.isConnected && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1))
      wrong.push(`${element.ariaLabel ?? element.textContent}: ${[left, top, right, bottom]}`);
  }
  return wrong;
};
