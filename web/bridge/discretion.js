/** What hides Lantern from people nearby. The browser keeps it for this device, beside the record: it holds also while
 *  that is locked, and before the program runs (missing.js reads it too). */
const name = `lantern ${new URL('.', document.baseURI).pathname} discretion`;
const usual = { quickExit: false, lockKey: true, cover: false, guise: 'lantern' };

const read = () => {
  try { return { ...usual, ...JSON.parse(localStorage.getItem(name) ?? '{}') }; } catch { return usual; }
};

let now = read(), program = null;
const listeners = [];

const changed = () => {
  program?.kept(now);
  for (const listener of listeners) listener(now);
};

export const kept = () => now;

/** Calls `listener` with what is kept, now and whenever that changes, also by another window. */
export const follow = listener => {
  listeners.push(listener);
  listener(now);
};

/** The program has begun. `listener.leaving()`: hand over what is half written; true once all is on the disk.
 *  `listener.lock()`: close the record. */
export const open = listener => {
  program = listener;
  program.kept(now);
};

export const keep = next => {
  now = { ...now, ...next };
  try { localStorage.setItem(name, JSON.stringify(now)); } catch { /* refused: it holds until the window is closed */ }
  changed();
};

export const handOver = () => {
  try { return program ? program.leaving() : true; } catch { return true; } // leaving must not fail
};

export const askToLock = () => program?.lock();

addEventListener('storage', event => {
  if (event.key !== name) return;
  now = read();
  changed();
});
