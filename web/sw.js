/* Keeps Lantern's own files, each checked by its hash, and answers only for them. It passes on nothing else: what is
   not in the list below goes the browser's usual way, under the page's own policy. This address never changes. */
const version = '/* version */';
const files = {/* files */}; // relative address → SHA-256 in hex; './' is the page itself

const scope = new URL(registration.scope);
const cacheName = name => `lantern ${scope.pathname} ${name}`;
const hashes = new Map(Object.entries(files).map(([path, hash]) => [new URL(path, scope).href, hash]));

const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** The file as the build made it, or an error: a host may answer with another page, a redirect or an older copy. */
const fetchWhole = async address => {
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200 || answer.redirected) throw new Error(`${address}: not there`);
  if (hex(await crypto.subtle.digest('SHA-256', body)) !== hashes.get(address)) throw new Error(`${address}: changed`);
  const headers = new Headers();
  for (const name of ['Content-Type', 'Content-Security-Policy', 'X-Frame-Options', 'Cross-Origin-Opener-Policy'])
    if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
  return new Response(body, { headers });
};

const keep = async (cache, address) => {
  const answer = await fetchWhole(address);
  await cache.put(address, answer.clone());
  return answer;
};

const install = async () => {
  const cache = await caches.open(cacheName(version));
  for (const address of hashes.keys()) if (!await cache.match(address)) await keep(cache, address);
};

/** Browsers throw single files away: what is gone is fetched again. A page that has changed meanwhile names its files
 *  anew and needs none of ours. Where all of it is gone the person has erased it, and nothing is kept again. */
const answer = async (request, address) => {
  if (!await caches.has(cacheName(version))) return fetch(request);
  const cache = await caches.open(cacheName(version));
  const kept = await cache.match(address);
  if (kept) return kept;
  try { return await keep(cache, address); } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return fetch(request);
  }
};

/** Once this version has run, those before it may go. Other Lanterns under this host keep theirs. */
const forgetOlder = async () => {
  const others = (await caches.keys()).filter(name => name.startsWith(cacheName('')) && name !== cacheName(version));
  await Promise.all(others.map(name => caches.delete(name)));
};

addEventListener('install', event => event.waitUntil(install()));
addEventListener('message', event => {
  if (event.data === 'take over') skipWaiting();
  if (event.data === 'running') event.waitUntil(forgetOlder());
});
addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  address.hash = address.search = '';
  if (event.request.mode === 'navigate' && address.href === new URL('index.html', scope).href) address.href = scope.href;
  if (event.request.method === 'GET' && hashes.has(address.href)) event.respondWith(answer(event.request, address.href));
});
