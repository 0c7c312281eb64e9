/** What this Lantern has put into the browser, found by its name: another one under the same host keeps its own. Each kind
 *  tells what is there, as names, and removes one of them. */
const base = new URL('.', document.baseURI).pathname, begin = `lantern ${base} `;
const isOurs = name => name.startsWith(begin);
const isOurKey = key => isOurs(key) || [base, `${base}index.html`].some(path => key === `lantern-theme ${path}`);

/** In this tab's session: that the person has asked to erase everything, and nothing else. */
export const asked = `${begin}erase`;

const settled = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
}); // blocked by another window: it goes once that has closed

/** For browsers that do not list their databases: opening one that is not there would make it. */
const isThere = name => new Promise(answer => {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction.abort();
  request.onsuccess = () => { request.result.close(); answer(true); };
  request.onerror = () => answer(false);
});

export const databases = {
  async list() {
    if (indexedDB.databases) return (await indexedDB.databases()).map(({ name }) => name).filter(isOurs);
    const names = ['record', ...Array.from({ length: 8 }, (_, i) => `record ${i + 2}`)].map(one => begin + one);
    const there = await Promise.all(names.map(isThere));
    return names.filter((_, i) => there[i]);
  },
  remove: name => settled(indexedDB.deleteDatabase(name)),
};

const files = {
  async list() {
    const names = [];
    if (!navigator.storage?.getDirectory) return names;
    for await (const name of (await navigator.storage.getDirectory()).keys())
      if (name.startsWith(encodeURIComponent(begin))) names.push(name);
    return names;
  },
  remove: async name => (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }),
};

const keysOf = store => ({
  list: async () => Array.from({ length: store().length }, (_, i) => store().key(i)).filter(key => isOurKey(key) && key !== asked),
  remove: async key => store().removeItem(key),
});

const keptPages = {
  list: async () => globalThis.caches ? (await caches.keys()).filter(isOurs) : [],
  remove: name => caches.delete(name),
};

const workers = {
  registrations: async () => ((await navigator.serviceWorker?.getRegistrations()) ?? [])
    .filter(({ scope }) => new URL(scope).pathname === base),
  async list() { return (await this.registrations()).map(({ scope }) => scope); },
  async remove() { for (const registration of await this.registrations()) await registration.unregister(); },
};

/** In the order in which they go: a worker that is gone keeps no page any more. */
export const kinds = {
  'background worker': workers, 'kept page': keptPages, database: databases, file: files,
  setting: keysOf(() => localStorage), 'setting of this tab': keysOf(() => sessionStorage),
};

/** What cannot even be looked at holds nothing that we could have put there. */
const listed = async kind => {
  try { return await kind.list(); } catch { return []; }
};

/** All that is there: [{ kind, name }]. */
export const present = async () => (await Promise.all(Object.entries(kinds).map(async ([kind, one]) =>
  (await listed(one)).map(name => ({ kind, name }))))).flat();

export const within = (milliseconds, promise) => Promise.race([promise, new Promise(done => { setTimeout(done, milliseconds); })]);

/** Removes all of it, and gives what is left, as `present` then finds it. */
export const removeAll = async (patience = 5000) => {
  for (const kind of Object.values(kinds))
    await Promise.all((await listed(kind)).map(name => within(patience, kind.remove(name).catch(() => {}))));
  return present();
};
