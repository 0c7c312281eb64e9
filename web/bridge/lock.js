/** One writer among the windows at this path, by a Web Lock that is held until the window goes or another takes it. */
const name = `lantern ${new URL('.', document.baseURI).pathname}`;

/** Resolves to whether it is held. A browser without Web Locks, or one that refuses them, lets every window write. */
export const acquire = take => new Promise(answer => {
  if (!navigator.locks) return answer(true);
  const kept = new Promise(() => {});
  navigator.locks.request(name, take ? { steal: true } : { ifAvailable: true }, lock => {
    answer(lock !== null);
    return lock && kept;
  }).catch(error => answer(error.name !== 'AbortError')); // stolen later: answered long ago
});
