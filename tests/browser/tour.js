// Every screen, each with the way to it from anywhere: for pictures and for checks that hold on all of them.
import { chooseFile, go, heading, press, ready, says } from './app.js';

const at = (route, title) => async page => {
  await page.evaluate(hash => { location.hash = hash; }, route);
  if (title) await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
};

const pattern = title => async page => {
  await at('#/patterns', 'Patterns')(page);
  await press(page, new RegExp(`^${title}`));
  await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
};

/** In the order they are visited; the sample diary is open from `today` on. */
export const screens = {
  'today-first': async () => {},
  today: async page => {
    await press(page, 'Look around with a sample diary');
    await says(page, /You are looking at a sample diary/);
    await page.waitForTimeout(9000); // its message with the way back has gone
  },
  'check-in': at('#/check-in', 'Check in'),
  journal: at('#/journal', 'Journal'),
  'journal-month': page => page.getByRole('radio', { name: 'Month', exact: true }).press('Space'),
  'journal-year': page => page.getByRole('radio', { name: 'Year', exact: true }).press('Space'),
  entry: at('#/entry', 'Write'),
  patterns: at('#/patterns', 'Patterns'),
  'patterns-long-view': pattern('The long view'),
  'patterns-year': pattern('Your year'),
  'patterns-tags': pattern('Tags, day by day'),
  tools: at('#/tools', 'Tools'),
  breathe: at('#/breathe', 'Breathe'),
  breathing: async page => {
    await press(page, 'Begin');
    await page.waitForTimeout(3000);
  },
  'night-room-first': at('#/night-room', 'How strong is it?'),
  'night-room': async page => {
    await page.waitForTimeout(400); // a second quick tap would not count
    await press(page, '7');
    await page.getByRole('heading', { level: 1, name: 'It is strong now' }).waitFor();
    await page.waitForTimeout(9000); // its message with the way back has gone
  },
  welcome: at('#/welcome', 'A quiet place for your recovery'),
  settings: at('#/settings', 'Settings'),
  'bring-in': async page => {
    await chooseFile(page, 'tests/data/daylio-small.csv');
    await heading(page, 'Bring in').first().waitFor();
  },
  help: async page => {
    await press(page, 'Not now');
    await press(page, 'Help now');
    await heading(page, 'You are not alone with this').waitFor();
  },
};

export const devices = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

export const themes = ['Light', 'Dark', 'Night', 'High contrast, dark'];

/** Chooses a theme and a text size in Settings, then stands on Today. */
export const dress = async (page, { theme, text }) => {
  await go(page, 'Settings');
  if (theme) await page.getByRole('radio', { name: theme, exact: true }).press('Space');
  if (text) await page.getByRole('radio', { name: `${text} %`, exact: true }).press('Space');
  await go(page, 'Today');
  await ready(page);
};
