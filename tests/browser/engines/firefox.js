/** Firefox, by puppeteer-core over WebDriver BiDi. It has a window, because without one it draws no WebGL 2. */
import puppeteer from 'puppeteer-core';
import { called } from './in-page.js';
import { openDisplay } from './processes.js';

export const name = 'Firefox';

/** Firefox takes a second or two to look through the accessibility tree of the whole page, so only near what may fit. */
const locate = async (page, role, words) => {
  const candidates = await page.evaluateHandle(called, words);
  for (const candidate of (await candidates.getProperties()).values()) {
    const near = await candidate.evaluateHandle(element => element.parentElement);
    const found = await near.asElement().$(`aria/${words}[role="${role}"]`);
    if (found) return found;
  }
  return null;
};

const pressed = async (keyboard, keys) => {
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.reverse()) await keyboard.up(key);
};

export const open = async size => {
  const display = await openDisplay(size);
  const environment = { ...process.env, ...display.environment, LIBGL_ALWAYS_SOFTWARE: '1' };
  delete environment.WAYLAND_DISPLAY;
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: '/usr/bin/firefox-esr', protocol: 'webDriverBiDi', headless: false,
    defaultViewport: size, timeout: 60000, protocolTimeout: 30000, env: environment,
  }).catch(error => { display.end(); throw error; });
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', message => { if (/error|warn/.test(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  return {
    goTo: address => page.goto(address),
    evaluate: (work, argument) => page.evaluate(work, argument),
    locate: (role, words) => locate(page, role, words),
    click: element => element.click(),
    key: keys => pressed(page.keyboard, keys.split('+')),
    type: words => page.keyboard.type(words),
    picture: () => page.screenshot(),
    reload: () => page.reload(),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    complaints: async () => complaints,
    close: async () => {
      await browser.close();
      display.end();
    },
  };
};
