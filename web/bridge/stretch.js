/** A worker for one derivation: it ends with its memory, which the page's own could never give back. */
import './argon2.js'; // hash-wasm, which leaves its functions at `hashwasm`

const stretch = ({ passphrase, salt, memory, passes }) => globalThis.hashwasm.argon2id({
  password: passphrase, salt, memorySize: memory, iterations: passes, parallelism: 1, hashLength: 32, outputType: 'binary',
});

/** What browsers say when they will not give memory: some with the right words, most with a length that does not fit. */
const refusalOf = error => error instanceof RangeError || /memory|allocat/i.test(`${error}`) ? 'OutOfMemory' : 'Unavailable';

addEventListener('message', async ({ data }) => {
  try {
    const begin = performance.now();
    const key = await stretch(data);
    postMessage({ key: key.buffer, took: performance.now() - begin });
  } catch (error) { postMessage({ refused: refusalOf(error), says: `${error}` }); }
});
