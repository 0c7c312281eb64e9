/** Leaves at once: by what is marked `data-leaves`, or by Shift, pressed three times. Nothing of it needs the program,
 *  which only hands over what is half written. The page that comes in place of this one is ours and everyday. */
import { follow, handOver, kept } from './discretion.js';

const instead = new URL('./measures.html', document.baseURI).href, itsTitle = 'Kitchen measures'; // as missing.js has it
const mark = `lantern ${new URL('.', document.baseURI).pathname} left`; // in this tab: missing.js heeds it
const within = 2000, longest = 300; // milliseconds: of the three presses; until what is half written is kept
let left = false;

/** Nothing is seen any more once it returns. What the program still draws, it draws into elements that nobody sees. */
const blank = () => {
  document.title = itsTitle;
  document.documentElement.removeAttribute('class');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
};

const replace = () => location.replace(instead);

export const leave = () => {
  if (left) return;
  left = true;
  blank();
  try { sessionStorage.setItem(mark, 'yes'); } catch { /* refused: then Back may lead here */ }
  const end = performance.now() + longest;
  const go = () => {
    if (handOver() || performance.now() > end) replace();
    else setTimeout(go, 5);
  };
  go();
};

/** Plain presses only: any other key between them begins the count anew. */
const watchShift = () => {
  let began = [], alone = false;
  const forget = () => { began = []; alone = false; };
  addEventListener('keydown', event => {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return forget();
    if (event.repeat) return;
    alone = true;
    began = [...began, event.timeStamp].slice(-3);
  }, { capture: true });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift') return;
    if (!alone) return forget();
    if (kept().quickExit && began.length === 3 && event.timeStamp - began[0] <= within) leave();
  }, { capture: true });
};

export const watch = () => {
  watchShift();
  for (const id of ['mirror', 'help']) // not above them: a press that has become a scroll is stopped there
    document.getElementById(id).addEventListener('click', event => {
      if (!event.target.closest('[data-leaves]')) return;
      event.stopImmediatePropagation();
      leave();
    }, { capture: true });
  follow(({ quickExit }) => { document.getElementById('exit').hidden = !quickExit; });
  addEventListener('pageshow', event => { if (event.persisted && left) replace(); }); // Back found it as it was: blank
};
