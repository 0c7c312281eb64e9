/** Slow keys from passphrases (Argon2id, in a worker that ends with its memory), and keys wrapped in keys (WebCrypto). */
import { Refused } from './refused.js';
import { scriptAddress } from './scripts.js';

const longest = 120_000; // milliseconds; a worker that ran out of memory may die without a word

/** One derivation by a worker of its own: { key, took }, or what refused it. */
const stretchInWorker = question => new Promise((resolve, reject) => {
  const worker = new Worker(scriptAddress('stretch'), { type: 'module' });
  const end = settle => {
    clearTimeout(watchdog);
    worker.terminate();
    settle();
  };
  const watchdog = setTimeout(() => end(() => reject(new Refused('OutOfMemory', 'no answer'))), longest);
  worker.onmessage = ({ data }) => end(() => data.refused ? reject(new Refused(data.refused, data.says)) : resolve(data));
  worker.onerror = ({ message }) => end(() => reject(new Refused(/memory/i.test(message) ? 'OutOfMemory' : 'Unavailable', message)));
  worker.postMessage(question);
  question.passphrase.fill(0); // the worker has a copy, and goes
});

/** Everything else than a refusal with a name of its own means that this browser does not do it, here. */
const orUnavailable = work => async (...given) => {
  try { return await work(...given); } catch (error) { throw error instanceof Refused ? error : new Refused('Unavailable', error); }
};

/** The key that a passphrase gives. It is put in Unicode's composed form, as keyboards differ in how they write é.
 *  @param salt 16 bytes; `memory` in KiB */
export const stretch = orUnavailable(async (passphrase, salt, memory, passes) => {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  return (await stretchInWorker({ passphrase: bytes, salt, memory, passes })).key;
});

/** Milliseconds that such a derivation takes here, in a worker as new as the real ones are. */
export const measure = orUnavailable(async (memory, passes) => {
  const question = { passphrase: new Uint8Array([1]), salt: new Uint8Array(16), memory, passes };
  return Math.ceil((await stretchInWorker(question)).took);
});

const wrapping = (by, use) => crypto.subtle.importKey('raw', by, 'AES-KW', false, [use]);

/** `key` by AES Key Wrap (RFC 3394), 40 bytes. */
export const wrap = orUnavailable(async (by, key) => {
  const inner = await crypto.subtle.importKey('raw', key, 'AES-GCM', true, ['encrypt']); // any kind: only its bytes count
  return crypto.subtle.wrapKey('raw', inner, await wrapping(by, 'wrapKey'), 'AES-KW');
});

export const unwrap = orUnavailable(async (by, wrapped) => {
  const outer = await wrapping(by, 'unwrapKey');
  const inner = await crypto.subtle.unwrapKey('raw', wrapped, outer, 'AES-KW', 'AES-GCM', true, ['encrypt'])
    .catch(error => { throw new Refused('DoesNotFit', error); });
  return crypto.subtle.exportKey('raw', inner);
});

/** Ends the page with all that its memory holds, and begins it anew. What the fields hold goes before, as some browsers
 *  bring back what was typed when a page is loaded again. */
export const forget = () => {
  document.documentElement.classList.remove('running');
  for (const id of ['mirror', 'polite', 'urgent']) document.getElementById(id)?.replaceChildren();
  location.reload();
};
