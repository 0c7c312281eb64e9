/** The lines to call lie over the program while the address says #/help. They are plain HTML and need nothing of it. */
import { setTitle, title } from './guise.js';
import { forgive, onlyFirst } from './steady.js';

const state = document.documentElement.classList;
let cameFromProgram = false; // then the browser's history leads back to it
let focusedBefore = null, titleBefore = '';
let putOffWork = null;
let pause = null; // a second tap that comes with the page or right after one on it

/** While the lines are shown the program changes no address over them: its last wish is carried out afterwards. */
export const putOff = work => {
  const helping = state.contains('helping');
  if (helping) putOffWork = work;
  return helping;
};

/** What the program calls the window; over it the lines have a title of their own. */
export const retitle = words => {
  if (state.contains('helping')) titleBefore = words;
  else setTitle(words);
};

const show = () => {
  [focusedBefore, titleBefore] = [document.activeElement, title()];
  state.add('helping');
  const heading = document.getElementById('with-you');
  setTitle(`${heading.textContent} · Lantern`);
  document.getElementById('help').scrollTop = 0;
  heading.focus({ preventScroll: true });
};

const hide = () => {
  state.remove('helping');
  setTitle(titleBefore);
  cameFromProgram = false;
  focusedBefore.focus({ preventScroll: true });
  const work = putOffWork;
  putOffWork = null;
  work?.();
};

const follow = () => {
  const wanted = location.hash === '#/help';
  if (wanted === state.contains('helping')) return;
  if (wanted) show();
  else hide();
};

/** The program changed the address. */
export const routeSet = () => {
  cameFromProgram = true;
  follow();
  if (state.contains('helping')) pause.begin();
};

const leave = () => {
  if (cameFromProgram) history.back();
  else location.hash = '#/today';
};

export const watch = () => {
  const page = document.getElementById('help');
  forgive(page, target => target.closest('a, button, summary'));
  page.addEventListener('dragstart', event => event.preventDefault()); // a link that is held is not carried off
  pause = onlyFirst(() => state.contains('helping'));
  document.getElementById('leave').addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
  addEventListener('keydown', event => {
    if (!state.contains('helping')) return;
    event.stopPropagation(); // not for the program beneath
    if (event.key !== 'Escape') return;
    pause.end(); // who leaves by a key meant it, and what is tapped next as well
    leave();
  }, { capture: true });
  addEventListener('hashchange', follow);
  follow();
};
