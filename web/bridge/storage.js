/** What the browser says of the place where it keeps things for this page, and its promise not to clear that by itself. */

/** Browsers of this maker clear what a page keeps after seven days of use without it, unless it is installed. */
const clearsAfterWeek = () => /apple/i.test(navigator.vendor ?? '');

const installed = () => matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;

/** Those that know no answer may throw, or never give one. */
const within = (promise, otherwise) =>
  Promise.race([promise, new Promise(resolve => { setTimeout(resolve, 3000, otherwise); })]).catch(() => otherwise);

/** Asks for the promise; some browsers put it to the person, so it has to come from a click. True once it is given. */
export const askToPersist = async () => {
  const { storage } = navigator;
  if (!storage?.persist) return false;
  return await storage.persisted() || storage.persist();
};

/** { used, room } in bytes, { persistent }: each undefined where the browser does not tell. */
export const look = async () => {
  const { storage } = navigator;
  const estimate = storage?.estimate ? await within(storage.estimate(), {}) : {};
  const persistent = storage?.persisted ? await within(storage.persisted()) : undefined;
  return { used: estimate.usage, room: estimate.quota, persistent, clearsAfterWeek: clearsAfterWeek(), installed: installed() };
};
