/** One folder of the device, chosen by the person; the browser keeps which, and says whether the page may use it. */
import { Refused } from './refused.js';

const name = `lantern ${new URL('.', document.baseURI).pathname} folder`;
const ours = /^lantern-/;

const settled = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Runs `work` on the one store in which the folder's handle lies. */
const inStore = async (mode, work) => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction('folder', mode).objectStore('folder')));
  } finally { database.close(); }
};

let place = 'handle'; // of the record in use
/** Nothing is made for whoever never chose one. */
const isKept = async () => !indexedDB.databases || (await indexedDB.databases()).some(one => one.name === name);

let handle = null;
const known = async () => handle ??= await isKept() ? await inStore('readonly', store => store.get(place)) ?? null : null;

const reasons = { AbortError: 'Cancelled', NotAllowedError: 'NotAllowed', SecurityError: 'NotAllowed', NotFoundError: 'Missing', QuotaExceededError: 'Full' };
const orRefused = work => async (...given) => {
  try { return await work(...given); } catch (error) {
    throw error instanceof Refused ? error : new Refused(reasons[error?.name] ?? 'Failed', error);
  }
};

const rights = { mode: 'readwrite' };
const stateOf = async folder => {
  if (!folder) return { state: 'None', name: '' };
  const granted = !folder.queryPermission || await folder.queryPermission(rights) === 'granted';
  return { state: granted ? 'Open' : 'Asks', name: folder.name };
};

export const look = orRefused(async () =>
  globalThis.showDirectoryPicker ? stateOf(await known()) : { state: 'Unsupported', name: '' });

export const choose = orRefused(async () => {
  const chosen = await showDirectoryPicker({ ...rights, id: 'copies', startIn: 'documents' });
  await inStore('readwrite', store => store.put(chosen, place));
  handle = chosen;
  return stateOf(handle);
});

export const allow = orRefused(async () => {
  await handle?.requestPermission?.(rights);
  return stateOf(handle);
});

export const forget = orRefused(async () => {
  await forgetOf(place);
  handle = null;
  return stateOf(null);
});

const keyOf = store => store === 'record' ? 'handle' : `handle of ${store}`;
const forgetOf = async key => {
  if (!await isKept()) return;
  await inStore('readwrite', store => store.delete(key));
  if (!await inStore('readonly', store => store.count())) await settled(indexedDB.deleteDatabase(name));
};

/** From now on it is the folder of the record in this store. */
export const use = store => {
  place = keyOf(store);
  handle = null;
};

/** Another record is gone, and with it which folder was its own. */
export const removeOf = store => forgetOf(keyOf(store));

const open = async () => {
  const folder = await known();
  if (!folder) throw new Refused('Missing');
  return folder;
};

const factsOf = file => ({ name: file.name, modified: file.lastModified, size: file.size });

export const list = orRefused(async () => {
  const files = [];
  for await (const entry of (await open()).values())
    if (entry.kind === 'file' && ours.test(entry.name)) files.push(factsOf(await entry.getFile()));
  return files;
});

export const read = orRefused(async file => (await (await (await open()).getFileHandle(file)).getFile()).arrayBuffer());

/** The browser writes beside it, and puts it in place as it is closed. */
export const write = orRefused(async (file, bytes) => {
  const place = await (await open()).getFileHandle(file, { create: true });
  const stream = await place.createWritable();
  await stream.write(bytes);
  await stream.close();
  return factsOf(await place.getFile());
});

export const remove = orRefused(async file => {
  const folder = await open();
  await folder.removeEntry(file);
  return stateOf(folder);
});
