// web/bridge/secrets.js in a real browser, under the page's own policy.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './browser.js';

const folder = process.env.HARNESS ?? 'build/wasm-release/harness-dist';
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Runs `work` in a page of its own, with the module and a few makers of bytes; no complaint may be made meanwhile. */
const inPage = async (work, options = {}) => {
  const opened = await openPage({ browser, folder, ...options });
  await opened.page.waitForSelector('html.running', { state: 'attached' });
  const address = opened.requests.find(url => /bridge\/secrets\./.test(url));
  try {
    await opened.page.evaluate(async url => {
      const text = words => new TextEncoder().encode(words);
      const bytes = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));
      const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
      const refusal = promise => promise.then(() => 'taken', refused => refused.reason);
      window.tools = { secrets: await import(url), text, bytes, hex, refusal };
    }, address);
    const result = await opened.page.evaluate(`(${work})(tools)`); // by the debugger: the page itself may not evaluate
    assert.deepEqual(opened.complaints, []);
    return { result, opened };
  } finally { await opened.close(); }
};

test('a passphrase gives the key that the command line gets, however é is written', async () => {
  const { result, opened } = await inPage(async ({ secrets, text, hex }) => {
    const of = words => secrets.stretch(words, text('0123456789abcdef'), 19456, 2).then(hex);
    return [await of('a heron in the r\u00e9eds'), await of('a heron in the re\u0301eds'), await of('another')];
  });
  assert.equal(result[0], '9ead1027d27562e567d8d36729bf77ae490e6ba90c34bc3d16f1bcf6d3c7e0ed'); // native_secrets_test.cpp
  assert.equal(result[1], result[0]);
  assert.notEqual(result[2], result[0]);
  assert.ok(opened.requests.every(url => new URL(url).origin === new URL(opened.host.address).origin));
});

test('keys are wrapped as RFC 3394 says (section 4.6), and what does not fit is told', async () => {
  const { result } = await inPage(async ({ secrets, bytes, hex, refusal }) => {
    const by = bytes('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
    const key = bytes('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f');
    const wrapped = await secrets.wrap(by, key);
    return [hex(wrapped), hex(await secrets.unwrap(by, wrapped)), await refusal(secrets.unwrap(key, wrapped))];
  });
  assert.deepEqual(result, ['28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21',
    '00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f', 'DoesNotFit']);
});

test('memory that a browser will not give has a name of its own', async () => {
  const { result } = await inPage(({ secrets, text, refusal }) => refusal(secrets.stretch('x', text('0123456789abcdef'), 3_000_000, 1)));
  assert.equal(result, 'OutOfMemory');
});

test('each worker ends with its derivation', async () => {
  const { result } = await inPage(async ({ secrets }) => {
    const ended = [], terminate = Worker.prototype.terminate;
    Worker.prototype.terminate = function () { ended.push(this); return terminate.call(this); };
    const took = [await secrets.measure(19456, 2), await secrets.measure(19456, 2)];
    return [took.every(time => time >= 5 && time < 20_000), new Set(ended).size];
  });
  assert.deepEqual(result, [true, 2]);
});

test('a page that has no WebCrypto says so', async () => {
  const { result } = await inPage(({ secrets, bytes, refusal }) => {
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    const key = bytes('00'.repeat(32));
    return Promise.all([refusal(secrets.wrap(key, key)), refusal(secrets.unwrap(key, bytes('00'.repeat(40))))]);
  });
  assert.deepEqual(result, ['Unavailable', 'Unavailable']);
});

test('the program keeps a secret through the bridge, and forgets by starting the page again', async () => {
  const { page, close, complaints } = await openPage({ browser, folder });
  try {
    await page.getByRole('button', { name: 'Secret' }).click();
    await page.getByText(/secret kept/).waitFor({ state: 'attached' });
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('words that nobody else shall read');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Forget' }).click()]);
    await page.waitForSelector('html.running', { state: 'attached' });
    assert.equal(await note.inputValue(), 'First words');
    assert.deepEqual(complaints, []);
  } finally { await close(); }
});
