/** While the window is not in front, a plain ground lies over all that it shows, if the person wants that. */
import { kept } from './discretion.js';

const pressLasts = 250; // milliseconds: the press that brings a window to the front presses nothing in it

export const watch = () => {
  const ground = document.getElementById('cover');
  let lifting = 0;
  const cover = () => {
    if (!kept().cover) return;
    clearTimeout(lifting);
    ground.className = '';
    ground.hidden = false;
  };
  const lift = () => {
    if (ground.hidden || ground.className) return;
    ground.className = 'lifted';
    lifting = setTimeout(() => { ground.hidden = true; }, pressLasts);
  };
  addEventListener('blur', ({ target }) => { if (target === window) cover(); });
  addEventListener('focus', ({ target }) => { if (target === window) lift(); });
  addEventListener('pagehide', cover);
  addEventListener('pageshow', lift);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') lift(); else cover(); });
  ground.addEventListener('pointerdown', lift); // where nobody tells of the focus
};
