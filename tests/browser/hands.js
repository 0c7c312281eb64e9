// A press as assistive tools make it: trusted, at the middle of an element; and what must be true of it afterwards.
/** Counts the clicks that reach the mirror, by element. */
export const countClicks = () => {
  window.clicks = [];
  addEventListener('click', event => { window.clicks.push(event.target.closest?.('[data-mirror]')?.id ?? event.target.tagName); }, { capture: true });
};

/** What acts on this screen. Bars are the same everywhere: `withBars` on one. Of what is like its neighbours two are
 *  taken: the days of a month, the lines of a list. */
export const acting = (page, withBars) => page.evaluate(bars => {
  const met = new Map();
  return [...document.querySelectorAll('.plane :is(button, a, input):not([inert] *, [data-leaves])')].filter(element => {
    if (element.matches('[type=text], [type=password], [type=search]') || !bars && element.closest('nav, header')) return false;
    const group = element.parentElement.closest('[data-mirror]'), many = group.matches('li') || group.children.length > 7;
    const like = many ? `${group.dataset.mirror} ${group.parentElement.id} ${element.tagName}` : element.id;
    met.set(like, (met.get(like) ?? 0) + 1);
    return met.get(like) <= 2 && !group.dataset.mirror.startsWith('figure') || met.get(like) === 1;
  }).map(element => element.id);
}, withBars);

/** As an assistive tool does: brings it into view, then makes a trusted press at its middle. Gives what is wrong. */
export const clickMiddle = async (page, session, id, touch) => {
  const it = await page.evaluate(async one => {
    const frames = async n => { for (; n; --n) await new Promise(resolve => { requestAnimationFrame(resolve); }); };
    const state = () => {
      const element = document.getElementById(one);
      return element && ['pressed', 'expanded'].map(what => element.getAttribute(`aria-${what}`)).join() + String(element.checked);
    };
    const all = () => document.querySelector('.plane').innerHTML + location.hash + document.documentElement.className + state();
    const followed = () => document.getElementById('mirror').scrollTop === 20000; // see bridge/follow.js
    const at = () => JSON.stringify(document.getElementById(one)?.getBoundingClientRect());
    document.getElementById(one)?.scrollIntoView({ block: 'center' });
    await frames(2);
    for (let before = ''; before !== at() || !followed();) before = at(), await frames(3);
    const element = document.getElementById(one);
    if (!element) return null;
    const { left, top, width, height } = element.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
    const hit = document.elementFromPoint(x, y);
    window.clicks = [];
    window.result = async () => {
      const until = performance.now() + 1500;
      while (all() === window.before && performance.now() < until) await frames(1);
      await frames(2);
      return { clicks: window.clicks, changed: all() !== window.before, steps: history.length - window.steps, now: state(),
        value: document.getElementById(one)?.getAttribute('aria-valuetext') ?? '' };
    };
    window.steps = history.length;
    window.before = all();
    return { x, y, hit: element.contains(hit) ? '' : hit?.outerHTML.slice(0, 120), role: element.dataset.mirror,
      plot: element.hasAttribute('data-plot'), was: state(),
      alone: element.parentElement.querySelectorAll('[aria-pressed=true]').length === 1,
      disabled: element.ariaDisabled === 'true', here: element.getAttribute('href') === location.hash || element.hasAttribute('aria-current'),
      name: element.getAttribute('aria-label') ?? element.textContent };
  }, id);
  if (!it) return { wrong: 'is gone before it is clicked' };
  if (it.hit) return { ...it, wrong: `is covered by ${it.hit}` };
  if (it.disabled || it.here) return { ...it, wrong: '' };
  const point = { x: it.x, y: it.y }, button = { ...point, button: 'left', clickCount: 1 };
  if (touch) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }
  const then = await page.evaluate(() => window.result());
  return { ...it, ...then, wrong: judge(it, then, id) };
};

const judge = (it, then, id) => {
  if (it.role === 'slider') return then.value && (then.changed || it.plot) ? '' : `was set to "${then.value}"`;
  if (then.clicks.length !== 1 || then.clicks[0] !== id) return `had the clicks ${then.clicks}`;
  if (then.steps > 1) return `made ${then.steps} steps in the history`;
  const chosen = it.role === 'radio' ? it.was.endsWith('true') : it.alone && it.was.startsWith('true'); // one stays
  const outside = /^(Choose a file|Everything|A table|Your words)/.test(it.name);
  if (!then.changed) return chosen || outside ? '' : 'did nothing';
  const switches = /true|false/.test(it.was) && it.role !== 'radio';
  return switches && then.now === it.was ? 'was switched there and back' : '';
};
