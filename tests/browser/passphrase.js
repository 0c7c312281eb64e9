// How a passphrase is set, and what it opens, as a person meets it.
import { go, heading, press } from './app.js';

export const passphrase = 'grey boats at low tide';
export const field = (page, name) => page.getByLabel(name, { exact: true });
export const status = (page, words) => page.getByRole('status').filter({ hasText: words }).first();

/** Types a passphrase twice and goes on. */
export const choosePassphrase = async (page, words, action = 'Next') => {
  await field(page, 'New passphrase').fill(words);
  await field(page, 'The same once more').fill(words);
  await press(page, action);
};

/** Sets it for the first time; gives the codes. */
export const setPassphrase = async page => {
  await go(page, 'Settings');
  await press(page, 'Set a passphrase');
  await heading(page, 'Set a passphrase').waitFor();
  await choosePassphrase(page, passphrase);
  await heading(page, 'Your recovery codes').waitFor({ timeout: 20000 });
  const codes = await page.getByRole('group', { name: 'Recovery codes' }).getByRole('paragraph').allTextContents();
  await page.getByRole('textbox', { name: /^Type one of them here/ }).fill(codes[3].toLowerCase());
  await press(page, 'Turn it on');
  await status(page, 'Your passphrase is on').waitFor();
  return codes;
};

export const lockNow = async page => {
  await go(page, 'Settings');
  await press(page, 'Lock now');
  await heading(page, 'Welcome back').waitFor();
};

export const open = async (page, words = passphrase) => {
  await field(page, 'Your passphrase').fill(words);
  await press(page, 'Open');
};

/** Opens it, and waits until the record is there. */
export const unlock = async page => {
  await open(page);
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 20000 });
};
