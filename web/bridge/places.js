/** The records that this browser keeps apart from each other, each in a store of its own: 'record', 'record 2' and so on. */
import { writeApart } from './apart.js';
import { databases, within } from './belongings.js';
import { removeOf } from './folder.js';
import { store } from './pages.js';

const begin = `lantern ${new URL('.', document.baseURI).pathname} `;
const numberOf = name => Number(/^record(?: (\d+))?$/.exec(name.slice(begin.length))?.[1] ?? 1);
const isRecord = name => /^record( \d+)?$/.test(name.slice(begin.length));

const names = async () => (await databases.list()).filter(isRecord);

/** Their numbers. */
export const list = async () => {
  try { return (await names()).map(numberOf).sort((a, b) => a - b); } catch { return []; }
};

/** Deletes all that belongs to one; gives whether nothing is left. */
export const remove = async one => {
  const name = begin + one;
  store(one).drop(); // it has been looked into
  try {
    await within(5000, databases.remove(name)); // another window may hold it
    localStorage.removeItem(name);
    await writeApart(name, new Uint8Array()).catch(() => {});
    await removeOf(one);
  } catch { /* what is left is looked for */ }
  return !(await names()).includes(name);
};
