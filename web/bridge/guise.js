/** The name that the window goes by. Whoever chose another than Lantern's has it alone, on every screen. */
import { follow, kept } from './discretion.js';

let said = document.title;

const show = () => {
  const { name } = document.documentElement.dataset; // missing.js has put it there
  document.title = kept().guise === 'lantern' ? said : name;
};

/** What the window would be called under our own name. */
export const title = () => said;

export const setTitle = words => {
  said = words;
  show();
};

/** Name, icon and manifest follow the choice: missing.js changes its clothes. */
export const watch = () => follow(({ guise }) => {
  dispatchEvent(new CustomEvent('guise', { detail: guise }));
  show();
});
