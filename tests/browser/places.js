// Every screen with its state opened up, each reached from any other: for checks that must hold on all of them.
import { chooseFile, heading, press, ready, says, settled } from './app.js';
import { openPage } from './harness/browser.js';

export { settled };

export const folder = process.env.DIST ?? 'dist';
export const phone = { viewport: { width: 390, height: 844 } };
export const desktop = { viewport: { width: 1280, height: 800 } };

/** The same day, hour, place and manner in every run; what moves is still. */
export const openStill = (browser, options = {}) => openPage({
  browser, folder, options: { reducedMotion: 'reduce', timezoneId: 'Europe/Dublin', locale: 'en-IE', ...options },
  before: async page => {
    page.setDefaultTimeout(25000); // a busy machine is no fault
    await page.clock.setFixedTime(new Date('2026-11-24T17:40:00Z'));
    await page.addInitScript(() => { navigator.storage.estimate = async () => ({ usage: 3.5e6, quota: 11e9 }); });
  },
});

const title = (page, words) => page.getByRole('heading', { level: 1, name: words }).first().waitFor();

export const at = async (page, hash, words) => {
  await page.evaluate(to => { location.hash = to; }, hash);
  if (words) await title(page, words);
  await settled(page);
};

/** Opens what the button `name` opens, unless it is open. */
const open = async (page, name) => {
  const button = page.getByRole('button', { name }).first();
  if (await button.getAttribute('aria-expanded') !== 'true') await button.press('Enter');
  await settled(page);
};

/** Looks around with the sample diary. Its message stays for eight seconds. */
export const lookAround = async page => {
  await press(page, 'Look around with a sample diary');
  await says(page, /You are looking at a sample diary/);
  await settled(page);
};

const pattern = (title, name) => async page => {
  await at(page, '#/patterns', 'Patterns');
  await press(page, title);
  if (name) await heading(page, name).first().waitFor();
  await settled(page);
};

/** All screens of a record with something in it; any may be the first. */
const all = {
  today: page => at(page, '#/today', /^Good/),
  'check-in': async page => {
    await at(page, '#/check-in', 'Check in');
    const more = page.getByRole('button', { name: 'Sleep, energy, a note' });
    if (await more.count()) await more.press('Enter');
    await settled(page);
  },
  journal: async page => {
    await at(page, '#/journal', 'Journal');
    const tags = page.getByRole('button', { name: 'By tag or feeling' });
    if (await tags.count()) await open(page, 'By tag or feeling');
  },
  'journal-found': async page => {
    await at(page, '#/journal', 'Journal');
    await page.getByRole('searchbox').fill('tired');
    await settled(page);
  },
  'journal-month': page => at(page, '#/journal/month/2026-11', 'Journal'),
  'journal-year': page => at(page, '#/journal/year/2026', 'Journal'),
  entry: page => at(page, '#/entry', 'Write'),
  patterns: page => at(page, '#/patterns', 'Patterns'),
  'patterns-long-view': pattern(/^The long view/, 'The long view'),
  'patterns-usual': pattern(/^Your usual/, 'Your usual'),
  'patterns-year': pattern(/^Your year/, 'Your year'),
  'patterns-tags': pattern(/^Tags, day by day/, 'Tags, day by day'),
  'patterns-try': pattern(/^Try a habit/, 'Try it and see'),
  'patterns-explore': pattern(/^One beside another/, 'One beside another'),
  'patterns-alike': pattern(/^Days like this one/, 'Days like this one'),
  'patterns-finding': async page => {
    await pattern(/^A walk/)(page);
    await open(page, /^(Show|Hide) the days/);
  },
  'patterns-review': pattern(/^Looking back/, 'Looking back'),
  'patterns-kept': async page => {
    await pattern(/^A walk/)(page);
    await page.getByRole('button', { name: 'Do not show this', exact: true }).first().waitFor();
    const keep = page.getByRole('button', { name: 'Keep', exact: true });
    if (await keep.count()) await keep.press('Enter');
    await page.getByRole('button', { name: 'Kept', exact: true }).first().waitFor();
    await pattern('Kept', 'Kept')(page);
  },
  tools: page => at(page, '#/tools', 'Tools'),
  breathe: page => at(page, '#/breathe', 'Breathe'),
  passphrase: page => at(page, '#/passphrase', 'Set a passphrase'),
  earlier: page => at(page, '#/earlier', 'Earlier copies'),
  privacy: page => at(page, '#/privacy', 'Privacy'),
  devices: page => at(page, '#/devices', 'Two devices'),
  'other-record': page => at(page, '#/other-record', 'Another record'),
  'help-first': page => at(page, '#/help-first', 'Thank you. The help stays in its corner.'),
  erase: page => at(page, '#/erase', 'Erase everything'),
  welcome: page => at(page, '#/welcome', 'A quiet place for your recovery'),
  settings: page => at(page, '#/settings', 'Settings'),
  'bring-in': async page => {
    await at(page, '#/settings', 'Settings');
    await chooseFile(page, 'tests/data/daylio-small.csv');
    await title(page, 'Bring in');
    await settled(page);
  },
};

/** PLACES=journal,entry in the environment: only those. */
export const places = Object.fromEntries(Object.entries(all)
  .filter(([name]) => !process.env.PLACES || process.env.PLACES.split(',').includes(name)));

/** Puts the focus before everything, from where Tab goes through all of it. */
export const fromTheTop = page => page.evaluate(() => {
  const first = document.querySelector('.plane > *');
  first.setAttribute('tabindex', '-1');
  first.focus();
});

/** Leaves what only its own buttons leave. Bringing in left the sample diary, to which it leads back. */
export const leave = async page => {
  const notNow = page.getByRole('button', { name: 'Not now', exact: true });
  const preview = page.getByRole('heading', { level: 1, name: 'Bring in' });
  if (!await preview.count()) return settled(page);
  await notNow.press('Enter');
  await preview.waitFor({ state: 'detached' }); // or its own way back comes after the next place
  await settled(page);
  await at(page, '#/today', /^Good/);
  if (await page.getByRole('button', { name: 'Look around with a sample diary' }).count()) await lookAround(page);
};

/** A page that shows the sample diary, for `work`. */
export const inSample = async (browser, options, work) => {
  const opened = await openStill(browser, options);
  try {
    await ready(opened.page);
    await lookAround(opened.page);
    await work(opened.page, opened);
  } finally { await opened.close(); }
};
