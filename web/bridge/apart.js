/** One file for each store, in the origin's private file system (OPFS): a browser that deletes a damaged IndexedDB leaves
 *  it. Written beside the old one and put in its place by the browser as it is closed. */
import { Refused } from './refused.js';

const folder = async () => {
  if (!navigator.storage?.getDirectory) throw new Refused('Unavailable');
  try { return await navigator.storage.getDirectory(); } catch (error) { throw new Refused('Unavailable', error); }
};

const fileOf = store => encodeURIComponent(store);

const isMissing = error => error?.name === 'NotFoundError';

/** Its bytes, or null. */
export const readApart = async store => {
  try {
    const file = await (await (await folder()).getFileHandle(fileOf(store))).getFile();
    return await file.arrayBuffer();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error instanceof Refused ? error : new Refused('Unknown', error);
  }
};

/** No bytes remove it. Resolves to whether it may be taken for flushed: no browser says so here. */
export const writeApart = async (store, bytes) => {
  const place = await folder(), name = fileOf(store);
  try {
    if (!bytes.length) {
      await place.removeEntry(name);
      return false;
    }
    const file = await place.getFileHandle(name, { create: true });
    if (!file.createWritable) throw new Refused('Unavailable');
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    if (!isMissing(error)) throw error instanceof Refused ? error : new Refused(error.name === 'QuotaExceededError' ? 'Full' : 'Unknown', error);
  }
  return false;
};
