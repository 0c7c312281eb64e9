/** Ctrl + Shift + L closes the record, wherever the focus is: no field uses it. */
import { askToLock, kept } from './discretion.js';

/** By its letter; on keyboards of other letters by its place. */
const isL = ({ key, code }) => /^[a-z]$/i.test(key) ? key.toLowerCase() === 'l' : code === 'KeyL';

export const watch = () => addEventListener('keydown', event => {
  const held = event.ctrlKey && event.shiftKey && !event.altKey && !event.metaKey;
  if (!held || event.repeat || !isL(event) || !kept().lockKey) return;
  event.preventDefault();
  event.stopPropagation();
  askToLock();
}, { capture: true });
