// Chromium, and a page of it served as a plain static host would.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/serve';

const quiet = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

export const launch = (args = [], more = {}) =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quiet, ...args], ...more });

/** Lets nothing be on its way for somebody who wants stillness: every picture of a fade is drawn by the processor here. */
export const quicken = async page => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }] });
};

/** A page at a sub-path, with what it complained about and asked for. `offline`: with the service worker that keeps the
 *  page for when there is no network; it costs a fifth of the time of most tests, and tells them nothing. */
export const openPage = async ({ browser, folder, options = {}, offline = false, before = async () => {} }) => {
  const host = await serve({ folder, at: '/somewhere/deep/' });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints = [], requests = [];
  // Chromium would like every password in a form, where it could offer to keep it: it shall not.
  const known = /directive 'webrtc'|Password field is not contained in a form/;
  page.on('console', message => { if (message.type() !== 'info' && !known.test(message.text())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  context.on('request', request => requests.push(request.url()));
  if (options.reducedMotion === 'reduce') await quicken(page);
  if (!offline) await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  await before(page);
  await page.goto(host.address);
  return { page, context, host, complaints, requests, close: async () => { await context.close(); await host.close(); } };
};

/** A Chromium of its own over a profile folder, that `kill` ends as a crash or an empty battery would. */
export const launchOver = async profile => {
  await rm(`${profile}/DevToolsActivePort`, { force: true });
  const process = spawn('/usr/bin/chromium', ['--headless=new', ...quiet, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { stdio: 'ignore', detached: true });
  const ended = new Promise(resolve => process.once('exit', resolve));
  let port = '';
  while (!port) {
    await new Promise(resolve => setTimeout(resolve, 50));
    port = (await readFile(`${profile}/DevToolsActivePort`, 'utf8').catch(() => '')).split('\n')[0];
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  let killed = false;
  return {
    page: await browser.contexts()[0].newPage(),
    kill: async () => {
      if (!killed) globalThis.process.kill(-process.pid, 'SIGKILL'); // with all its children
      killed = true;
      await ended;
    },
  };
};
