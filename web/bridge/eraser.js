/** Ends this page, and those in other windows, for the one that erases: nothing of the program runs there. */
import { asked } from './belongings.js';

const page = new URL('../erased.html', import.meta.url).href;
const channel = globalThis.BroadcastChannel ? new BroadcastChannel(`lantern ${new URL('.', document.baseURI).pathname}`) : null;

/** Nothing of ours may be open or on its way in this window any more. */
export const erase = () => {
  sessionStorage.setItem(asked, 'yes');
  channel?.postMessage('erase');
  location.replace(page);
};

export const watch = () => {
  if (channel) channel.onmessage = ({ data }) => { if (data === 'erase') location.replace(`${page}#elsewhere`); };
};
