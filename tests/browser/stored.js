// Everything that this page's origin has put anywhere on the device, to be looked through byte by byte.

/** In the page: [where, bytes] of each key and value. */
const collect = async () => {
  const asked = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
  const found = [], encoder = new TextEncoder();
  const note = (where, value) => {
    if (value instanceof ArrayBuffer) found.push([where, new Uint8Array(value)]);
    else if (ArrayBuffer.isView(value)) found.push([where, new Uint8Array(value.buffer)]);
    else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) note(`${where} ${name}`, inner);
    else found.push([where, encoder.encode(String(value))]);
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const place of database.objectStoreNames) {
      const store = database.transaction(place).objectStore(place);
      const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
      keys.forEach((key, i) => { note(`${name}, ${place}, key`, key); note(`${name}, ${place} ${key}`, values[i]); });
    }
    database.close();
  }
  for (const [name, storage] of [['localStorage', localStorage], ['sessionStorage', sessionStorage]])
    for (const [key, value] of Object.entries(storage)) note(name, `${key} ${value}`);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      note('caches, address', request.url);
      note(`caches, ${request.url}`, await (await cache.match(request)).arrayBuffer());
    }
  }
  const walk = async (folder, path) => {
    for await (const [name, entry] of folder.entries()) {
      note('files, name', name);
      if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
      else note(`files, ${path}${name}`, await (await entry.getFile()).arrayBuffer());
    }
  };
  await walk(await navigator.storage.getDirectory(), '/');
  note('the address', location.href);
  note('history', history.state);
  note('the title', document.title);
  note('cookies', document.cookie);
  return found;
};

/** [where, bytes] of all that is stored. */
export const stored = async page => (await page.evaluate(collect)).map(([where, bytes]) => [where, Buffer.from(bytes)]);

/** "word: where, how written", for each that is there in UTF-8 or UTF-16. */
export const foundIn = (list, words) => list.flatMap(([where, bytes]) => words.flatMap(word => {
  const wide = Buffer.from(word, 'utf16le');
  const ways = { 'UTF-8': Buffer.from(word), 'UTF-16, little-endian': wide, 'UTF-16, big-endian': Buffer.from(wide).swap16() };
  return Object.entries(ways).filter(([, way]) => bytes.includes(way)).map(([name]) => `${word}: ${where}, ${name}`);
}));
