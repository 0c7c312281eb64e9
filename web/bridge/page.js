/** The page around the program: shows it once it has drawn, or the plain help when something is missing. */
export const started = () => {
  const state = document.documentElement.classList;
  if (!state.contains('stopped')) state.add('running');
};

/** web/missing.js, which needs nothing that could be missing, does the rest. */
export const missing = what => dispatchEvent(new CustomEvent('missing', { detail: what }));
