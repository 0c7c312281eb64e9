// web/bridge/pages.js against a real IndexedDB.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './browser.js';

const folder = process.env.HARNESS ?? 'build/wasm-release/harness-dist';
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Runs `work` in a page of its own, with the module's `store` and a few makers of batches. */
const inPage = async work => {
  const opened = await openPage({ browser, folder });
  await opened.page.waitForSelector('html.running', { state: 'attached' });
  const address = opened.requests.find(url => /bridge\/pages\./.test(url));
  try {
    await opened.page.evaluate(async url => {
      const { store } = await import(url);
      const bytes = (length, value) => new Uint8Array(length).fill(value);
      const page = (number, value) => [number, bytes(4096, value)];
      const head = value => bytes(88, value);
      const batch = changed => ({ expected: null, head: head(1), epoch: 'aa', imageKey: 0, pageCount: 3, pages: [], image: null,
        keySlots: null, ...changed });
      const refusal = promise => promise.then(() => 'taken', refused => refused.reason);
      const first = buffer => buffer ? [buffer.byteLength, new Uint8Array(buffer)[0]] : null;
      window.tools = { store, bytes, page, head, batch, refusal, first };
    }, address);
    return await opened.page.evaluate(`(${work})(tools)`); // by the debugger: the page itself may not evaluate
  } finally { await opened.close(); }
};

test('an empty store keeps nothing', async () => {
  const kept = await inPage(({ store }) => store('a').load());
  assert.deepEqual(kept, { head: null, image: null, pages: [], keySlots: [null, null], lost: false, mark: '' });
});

test('pages past the end go, the others stay in order', async () => {
  const kept = await inPage(async ({ store, batch, page, head }) => {
    const kept = store('a');
    await kept.write(batch({ pageCount: 1300, pages: Array.from({ length: 1300 }, (_, i) => page(i + 1, i % 251)) }));
    await kept.write(batch({ expected: head(1), head: head(2), pageCount: 1200, pages: [page(7, 255)] }));
    const { pages } = await kept.load();
    return pages.map(([number, bytes]) => [number, new Uint8Array(bytes)[4095]]);
  });
  assert.deepEqual(kept, Array.from({ length: 1200 }, (_, i) => [i + 1, i === 6 ? 255 : i % 251]));
});

test('an image takes the place of the pages and of the image before', async () => {
  const kept = await inPage(async ({ store, batch, page, head, bytes, first }) => {
    const kept = store('a');
    await kept.write(batch({ pages: [page(1, 1)] }));
    await kept.write(batch({ expected: head(1), head: head(2), imageKey: 2, image: bytes(8192, 5) }));
    await kept.write(batch({ expected: head(2), head: head(3), imageKey: 2, pages: [page(2, 6)] }));
    const middle = await kept.load();
    await kept.write(batch({ expected: head(3), head: head(4), imageKey: 4, image: bytes(12288, 9) }));
    const last = await kept.load();
    return [middle, last].map(({ image, pages }) => [first(image), pages.length]);
  });
  assert.deepEqual(kept, [[[8192, 5], 1], [[12288, 9], 0]]);
});

test('a stale head is refused and changes nothing', async () => {
  const kept = await inPage(async ({ store, batch, page, head, refusal, first }) => {
    const kept = store('a');
    await kept.write(batch({ pages: [page(1, 1)] }));
    const refused = [await refusal(kept.write(batch({ pages: [page(1, 2)] }))),
      await refusal(kept.write(batch({ expected: head(9), head: head(2), pages: [page(1, 2)] })))];
    const { pages, head: now } = await kept.load();
    return [refused, first(pages[0][1]), first(now)];
  });
  assert.deepEqual(kept, [['Superseded', 'Superseded'], [4096, 1], [88, 1]]);
});

test('a full disk half way through a batch keeps all of the batch before', async () => {
  const kept = await inPage(async ({ store, batch, page, head, refusal, first }) => {
    const kept = store('a'), put = IDBObjectStore.prototype.put;
    await kept.write(batch({ pages: [page(1, 1), page(2, 1)] }));
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === 2) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    };
    const refused = await refusal(kept.write(batch({ expected: head(1), head: head(2), pages: [page(1, 2), page(2, 2)] })));
    IDBObjectStore.prototype.put = put;
    const { pages, head: now } = await kept.load();
    return [refused, pages.map(([, bytes]) => first(bytes)[1]), first(now)[1]];
  });
  assert.deepEqual(kept, ['Full', [1, 1], 1]);
});

test('a handle that the browser closes is replaced', async () => {
  const kept = await inPage(async ({ store, batch, page, refusal }) => {
    const kept = store('a'), begin = IDBDatabase.prototype.transaction;
    await kept.write(batch({ pages: [page(1, 1)] }));
    IDBDatabase.prototype.transaction = function () { throw new DOMException('The database connection is closing.', 'InvalidStateError'); };
    const refused = await refusal(kept.readHead());
    IDBDatabase.prototype.transaction = begin;
    const again = await kept.readHead();
    kept.drop();
    return [refused, again.byteLength, (await kept.load()).pages.length];
  });
  assert.deepEqual(kept, ['Closed', 88, 1]);
});

test('key slots are fenced by the epoch, and come with the first batch', async () => {
  const kept = await inPage(async ({ store, batch, bytes, refusal, first }) => {
    const kept = store('a');
    const early = await refusal(kept.writeKeySlots(0, 'aa', bytes(10, 1)));
    await kept.write(batch({ keySlots: bytes(10, 2) }));
    const strange = await refusal(kept.writeKeySlots(0, 'bb', bytes(10, 3)));
    const strict = await kept.writeKeySlots(1, 'aa', bytes(11, 4));
    return [early, strange, strict, (await kept.load()).keySlots.map(first)];
  });
  assert.deepEqual(kept, ['Superseded', 'Superseded', true, [[10, 2], [11, 4]]]);
});

test('the presence mark lives outside the database, one for each store', async () => {
  const kept = await inPage(async ({ store }) => {
    store('a').setMark('since 2026-11-24');
    return [(await store('a').load()).mark, (await store('b').load()).mark, Object.keys(localStorage)];
  });
  assert.deepEqual(kept, ['since 2026-11-24', '', ['lantern /somewhere/deep/ a']]);
});

test('earlier states lie beside the record, fenced by the epoch, and go with a key that is given up', async () => {
  const kept = await inPage(async ({ store, batch, head, bytes, refusal, first }) => {
    const kept = store('a'), change = changed => ({ put: [], image: null, drop: [], ...changed });
    const early = await refusal(kept.changeSnapshots('aa', change({ put: [['x', bytes(9, 1)]] })));
    await kept.write(batch({ imageKey: 1, image: bytes(4096, 7) }));
    const strict = await kept.changeSnapshots('aa', change({ put: [['x', bytes(9, 1)]], image: ['x', bytes(8192, 2)] }));
    await kept.changeSnapshots('aa', change({ put: [['y', bytes(9, 3)]], image: ['y', bytes(8192, 4)] }));
    await kept.changeSnapshots('', change({ put: [['x', bytes(9, 5)]] }));
    const strange = await refusal(kept.changeSnapshots('bb', change({ drop: ['x'] })));
    const both = (await kept.listSnapshots()).map(([name, about]) => [name, ...first(about)]), image = first(await kept.readSnapshot('x'));
    await kept.changeSnapshots('aa', change({ drop: ['x'] }));
    const gone = await kept.readSnapshot('x'), one = (await kept.listSnapshots()).length;
    await kept.write(batch({ expected: head(1), head: head(2), imageKey: 2, image: bytes(4096, 8), keySlots: bytes(10, 1), dropSnapshots: true }));
    return [early, strict, strange, both, image, gone, one, await kept.listSnapshots(), first((await kept.load()).image)];
  });
  assert.deepEqual(kept, ['Superseded', true, 'Superseded', [['x', 9, 5], ['y', 9, 3]], [8192, 2], null, 1, [], [4096, 8]]);
});

test('one file lies apart, and outlives the database', async () => {
  const kept = await inPage(async ({ store, batch, bytes, first }) => {
    const kept = store('a'), none = await kept.readApart();
    await kept.write(batch({}));
    await kept.writeApart(bytes(5000, 1));
    await kept.writeApart(bytes(6000, 2));
    kept.drop();
    await new Promise(resolve => { indexedDB.deleteDatabase('lantern /somewhere/deep/ a').onsuccess = resolve; });
    const there = first(await kept.readApart()), other = await store('b').readApart();
    await kept.writeApart(bytes(0, 0));
    return [none, there, other, await kept.readApart()];
  });
  assert.deepEqual(kept, [null, [6000, 2], null, null]);
});
