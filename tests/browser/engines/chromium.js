/** Chromium, by playwright-core. */
import { launch } from '../harness/browser.js';

export const name = 'Chromium';

export const open = async size => {
  const browser = await launch();
  const page = await (await browser.newContext({ viewport: size })).newPage();
  const complaints = [];
  page.on('console', message => { if (/error|warning/.test(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  return {
    goTo: address => page.goto(address),
    evaluate: (work, argument) => page.evaluate(work, argument),
    locate: async (role, words) => (await page.getByRole(role, { name: words, exact: true }).elementHandles())[0] ?? null,
    click: element => element.click(),
    key: key => page.keyboard.press(key),
    type: words => page.keyboard.type(words),
    picture: () => page.screenshot(),
    reload: () => page.reload(),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    complaints: async () => complaints,
    close: () => browser.close(),
  };
};
