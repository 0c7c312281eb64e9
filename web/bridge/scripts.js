/** The scripts that Lantern starts beside the page. Where the browser asks for trusted addresses, only these are. */
const addresses = {
  serviceWorker: new URL('./sw.js', document.baseURI).href,
  stretch: new URL('./stretch.js', import.meta.url).href,
};

const own = candidate => {
  if (!Object.values(addresses).includes(candidate)) throw new TypeError('No script of Lantern lies there.');
  return candidate;
};
const policy = window.trustedTypes?.createPolicy('lantern', { createScriptURL: own });

/** @param name of one of them */
export const scriptAddress = name => policy ? policy.createScriptURL(addresses[name]) : addresses[name];
