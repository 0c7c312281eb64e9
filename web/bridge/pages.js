/** Durable pages in IndexedDB: one database a store, its name carrying the path that the page is served at.
 *  images: number → bytes · pages: number from 1 → 4,096 bytes since the newest image · meta: 'head' →
 *  { head, epoch, image }, 'slots 0' and 'slots 1' → bytes. Heads are opaque: equal or not. An earlier state is
 *  'snapshot NAME' → bytes, in images the whole database, in meta what is said about it. The database's version stays 1
 *  for ever; what changes over time lives inside the pages. */

import { readApart, writeApart } from './apart.js';
import { Refused } from './refused.js';
import { askToPersist } from './storage.js';

const base = new URL('.', document.baseURI).pathname;
const stores = new Map();

const snapshot = 'snapshot ', snapshots = IDBKeyRange.bound(snapshot, `${snapshot}\uffff`);

let asked = false;
/** Asks once for storage that the browser does not clear by itself. */
const askOnce = async () => {
  if (asked || !navigator.userActivation?.isActive) return;
  asked = true;
  await askToPersist();
};

/** The one connection manager of each store. */
export const store = name => {
  if (!stores.has(name)) stores.set(name, makeStore(`lantern ${base} ${name}`));
  return stores.get(name);
};

const makeStore = name => {
  let opening = null; // the promise of an open handle
  let lost = false;   // the browser deleted a damaged database and gave an empty one

  const forget = handle => {
    if (opening?.handle === handle || !handle) opening = null;
    handle?.close();
  };

  const connect = () => opening ??= (() => {
    const attempt = openDatabase(name, () => { lost = true; }).then(handle => {
      if (opening !== attempt) handle.close(); // dropped while it was being opened
      else {
        attempt.handle = handle;
        handle.onclose = handle.onversionchange = () => forget(handle);
      }
      return handle;
    });
    attempt.catch(() => { if (opening === attempt) opening = null; });
    return attempt;
  })();

  /** Runs `work` in a transaction and settles once that is over: `work` gives a function for the result. */
  const transact = async (places, mode, work) => {
    const handle = await connect();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = handle.transaction(places, mode, { durability: 'strict' });
        let refusal = null, failed = null, result = null;
        const refuse = error => { // or what was put already would commit by itself
          refusal = error;
          transaction.abort();
        };
        transaction.oncomplete = () => resolve(result());
        transaction.onerror = ({ target }) => { failed ??= target.error; };
        transaction.onabort = () => reject(refusal ?? refusedBy(transaction.error ?? failed));
        result = work(transaction, refuse);
      });
    } catch (error) {
      const refused = error instanceof Refused ? error : refusedBy(error);
      if (refused.reason !== 'Superseded' && refused.reason !== 'Full') forget(handle);
      throw refused;
    }
  };

  return {
    /** Everything: { head, image, pages: [[number, bytes]], keySlots: [bytes, bytes], lost, mark }. */
    load: () => transact(['images', 'pages', 'meta'], 'readonly', transaction => {
      const kept = { head: null, image: null, pages: [], keySlots: [null, null] };
      const meta = transaction.objectStore('meta');
      meta.get('head').onsuccess = ({ target: { result } }) => {
        if (!result) return;
        kept.head = result.head;
        transaction.objectStore('images').get(result.image).onsuccess = ({ target }) => { kept.image = target.result ?? null; };
        readRanges(transaction.objectStore('pages'), kept.pages);
      };
      kept.keySlots.forEach((_, i) => {
        meta.get(`slots ${i}`).onsuccess = ({ target }) => { kept.keySlots[i] = target.result ?? null; };
      });
      return () => ({ ...kept, lost, mark: readMark(name) });
    }),

    readHead: () => transact(['meta'], 'readonly', transaction => {
      const asked = transaction.objectStore('meta').get('head');
      return () => asked.result?.head ?? null;
    }),

    /** Whole or not at all; resolves to whether it was flushed to disk.
     *  @param {{expected: ?Uint8Array, head: Uint8Array, epoch: string, imageKey: number, pageCount: number,
     *           pages: [number, Uint8Array][], image: ?Uint8Array, keySlots: ?Uint8Array, dropSnapshots: boolean}} batch
     *         views into wasm memory */
    write(batch) {
      askOnce();
      const { epoch, imageKey, pageCount, dropSnapshots } = batch;
      const [expected, head, image, keySlots] =
        [batch.expected, batch.head, batch.image, batch.keySlots].map(copyOf); // a view dies when memory grows
      const pages = batch.pages.map(([number, bytes]) => [number, copyOf(bytes)]);
      return transact(['images', 'pages', 'meta'], 'readwrite', (transaction, refuse) => {
        const meta = transaction.objectStore('meta'), body = transaction.objectStore('pages');
        const images = transaction.objectStore('images');
        meta.get('head').onsuccess = ({ target: { result: kept } }) => {
          try {
            if (!same(kept?.head ?? null, expected)) return refuse(new Refused('Superseded'));
            if (image) {
              if (kept) images.delete(kept.image);
              images.put(image, imageKey);
              body.clear();
            }
            for (const [number, bytes] of pages) body.put(bytes, number);
            body.delete(IDBKeyRange.lowerBound(pageCount, true));
            if (dropSnapshots) for (const place of [meta, images]) place.delete(snapshots);
            if (keySlots) for (const copy of [0, 1]) meta.put(keySlots, `slots ${copy}`);
            meta.put({ head, epoch, image: imageKey }, 'head');
            transaction.commit?.();
          } catch (error) { refuse(refusedBy(error)); }
        };
        return () => transaction.durability === 'strict';
      });
    },

    /** @param bytes a view into wasm memory */
    writeKeySlots(copy, epoch, bytes) {
      const slots = copyOf(bytes);
      return transact(['meta'], 'readwrite', (transaction, refuse) => {
        const meta = transaction.objectStore('meta');
        meta.get('head').onsuccess = ({ target: { result: kept } }) => {
          try {
            if (kept?.epoch !== epoch) return refuse(new Refused('Superseded'));
            meta.put(slots, `slots ${copy}`);
            transaction.commit?.();
          } catch (error) { refuse(refusedBy(error)); }
        };
        return () => transaction.durability === 'strict';
      });
    },

    /** Earlier states: [name, about][]. */
    listSnapshots: () => transact(['meta'], 'readonly', transaction => {
      const meta = transaction.objectStore('meta'), keys = meta.getAllKeys(snapshots), abouts = meta.getAll(snapshots);
      return () => keys.result.map((key, i) => [key.slice(snapshot.length), abouts.result[i]]);
    }),

    readSnapshot: name => transact(['images'], 'readonly', transaction => {
      const asked = transaction.objectStore('images').get(snapshot + name);
      return () => asked.result ?? null;
    }),

    /** Whole or not at all, if the head on disk is of this epoch, or whatever it is without one.
     *  @param {{put: [string, Uint8Array][], image: ?[string, Uint8Array], drop: string[]}} change */
    changeSnapshots(epoch, { put, image, drop }) {
      const abouts = put.map(([name, about]) => [name, copyOf(about)]), bytes = image && copyOf(image[1]);
      return transact(['images', 'meta'], 'readwrite', (transaction, refuse) => {
        const meta = transaction.objectStore('meta'), images = transaction.objectStore('images');
        meta.get('head').onsuccess = ({ target: { result: kept } }) => {
          try {
            if (epoch && kept?.epoch !== epoch) return refuse(new Refused('Superseded'));
            for (const [name, about] of abouts) meta.put(about, snapshot + name);
            if (image) images.put(bytes, snapshot + image[0]);
            for (const name of drop) for (const place of [meta, images]) place.delete(snapshot + name);
            transaction.commit?.();
          } catch (error) { refuse(refusedBy(error)); }
        };
        return () => transaction.durability === 'strict';
      });
    },

    readApart: () => readApart(name),
    writeApart: bytes => writeApart(name, bytes.slice()),

    /** The next call opens a new handle. */
    drop: () => forget(opening?.handle),

    /** Resolves if the browser lets this page keep anything at all. */
    probe: async () => void await connect(),

    setMark(mark) {
      try { localStorage.setItem(name, mark); } catch { /* refused here, and the record itself is what counts */ }
    },
  };
};

const readMark = name => {
  try { return localStorage.getItem(name) ?? ''; } catch { return ''; }
};

const openDatabase = (name, sayLost) => new Promise((resolve, reject) => {
  let asked;
  try { asked = indexedDB.open(name, 1); } catch (error) { return reject(refusedAtOpen(error)); }
  asked.onupgradeneeded = ({ dataLoss }) => {
    if (dataLoss === 'total') sayLost();
    for (const place of ['images', 'pages', 'meta', 'attachments']) asked.result.createObjectStore(place);
  };
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(refusedAtOpen(asked.error));
  asked.onblocked = () => reject(new Refused('Blocked'));
});

/** Appends all records of a store, some at a time, so that the browser never has to hand over all at once. */
const readRanges = (body, into, after = null) => {
  const step = 512, range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const numbers = body.getAllKeys(range, step);
  body.getAll(range, step).onsuccess = ({ target: { result: bytes } }) => {
    bytes.forEach((page, i) => into.push([numbers.result[i], page]));
    if (bytes.length === step) readRanges(body, into, numbers.result.at(-1));
  };
};

const copyOf = view => view ? view.slice().buffer : null;

const same = (kept, expected) => {
  if (!kept || !expected) return kept === expected;
  const [a, b] = [new Uint8Array(kept), new Uint8Array(expected)];
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
};

/** Browsers name the same trouble differently; a null error is how some report a full disk, and others anything. */
const refusedBy = error => {
  const says = `${error?.name} ${error?.inner?.name} ${error?.message}`;
  const reason = /Quota|disk.*full|not enough space/i.test(says) ? 'Full'
    : /InvalidState|TransactionInactive|connection.*(lost|clos)/i.test(says) ? 'Closed'
    : !error || /Abort/.test(says) ? 'Aborted' : 'Unknown';
  return new Refused(reason, error);
};

const refusedAtOpen = error => {
  const says = `${error?.name} ${error?.message}`;
  const reason = /Quota|disk.*full|not enough space/i.test(says) ? 'Full'
    : /Internal error|backing store|corrupt/i.test(says) ? 'CorruptAtOpen'
    : /Security|InvalidState|NotAllowed|not allowed|ReferenceError|TypeError/i.test(says) ? 'Unavailable'
    : /Abort/.test(says) ? 'Aborted' : 'Unknown';
  return new Refused(reason, error);
};
