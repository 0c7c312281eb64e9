/** Keeps the page's files for when there is no network. A new version waits until every window is closed, or until
 *  the person takes it. */
import { scriptAddress } from './scripts.js';

let waiting = null;
const listeners = [];

/** Calls `ready` once a new version could be taken. */
export const watch = ready => {
  if (waiting) ready();
  else listeners.push(ready);
};

/** Takes the new version: the page starts again with it. Everything must be saved by then. */
export const take = () => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take over');
};

export const keepOffline = async () => {
  if (!navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress('serviceWorker'), { updateViaCache: 'none' });
    const see = () => {
      if (!registration.waiting || !navigator.serviceWorker.controller) return;
      waiting = registration.waiting;
      for (const ready of listeners.splice(0)) ready();
    };
    see();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', see));
    navigator.serviceWorker.controller?.postMessage('running'); // this version has started: older ones may go
  } catch (error) {
    console.info('This browser keeps no files for later:', error.message); // works all the same, with a network
  }
};
