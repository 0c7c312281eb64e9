/** WebKitGTK, by selenium-webdriver: Safari's engine, as near as Debian has it. It forgets everything with the session.
 *  Its driver tells nothing of the console; the page gathers its own complaints, from when it has loaded. What goes
 *  wrong before that stops the program, which a test notices. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import webdriver from 'selenium-webdriver';
import { called } from './in-page.js';
import { openDisplay, start, within } from './processes.js';

export const name = 'WebKit';

const { Builder, Capabilities, Key } = webdriver;

/** In Debian the browser that the driver drives belongs to the library. */
const miniBrowser = () => readdirSync('/usr/lib').flatMap(folder => [`/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`]).find(existsSync);

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const answers = async address => {
  while (!await fetch(`${address}/status`).then(({ ok }) => ok, () => false)) await new Promise(done => setTimeout(done, 50));
};

/** A driver, in a group of its own with the browser it starts. */
const startDriver = async display => {
  const port = await freePort(), address = `http://127.0.0.1:${port}`;
  const environment = { ...process.env, ...display.environment, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }; // which a container has no rights for; only our own page is opened
  const driver = start('WebKitWebDriver', [`--port=${port}`], { env: environment });
  await within(20, 'WebKitWebDriver', Promise.race([answers(address), driver.failed]));
  return { address, end: driver.end };
};

const openSession = address => within(60, 'WebKit’s window', new Builder().usingServer(address).withCapabilities(new Capabilities({
  browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
})).build());

/** Has the inside of the window the size that is wanted. */
const resize = async (session, { width, height }) => {
  const [w, h] = await session.executeScript('return [outerWidth - innerWidth, outerHeight - innerHeight]');
  await session.manage().window().setRect({ x: 0, y: 0, width: width + w, height: height + h });
};

/** In Selenium's names: Shift+Tab, ArrowRight. */
const pressed = (actions, keys) => {
  const codes = keys.split('+').map(key => Key[key.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()]);
  for (const code of codes) actions.keyDown(code);
  for (const code of codes.reverse()) actions.keyUp(code);
  return actions.perform();
};

/** In the page. */
const gather = () => {
  if (window.complaints) return;
  window.complaints = [];
  const add = (...words) => window.complaints.push(words.map(String).join(' '));
  for (const kind of ['error', 'warn']) console[kind] = add;
  addEventListener('error', ({ message }) => add(message));
  addEventListener('unhandledrejection', ({ reason }) => add(reason));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => add(effectiveDirective, blockedURI));
};

const driving = session => {
  const evaluate = (work, argument) => session.executeAsyncScript(`
    const [argument, done] = arguments;
    Promise.resolve((${work})(argument)).then(value => done({ value }), error => done({ error: String(error) }))`, argument)
    .then(({ value, error }) => { if (error) throw new Error(error); return value; });
  const complaints = [];
  const collect = async () => complaints.push(...await evaluate(() => (window.complaints ?? []).splice(0)));
  const after = async move => {
    await collect();
    await move();
    await evaluate(gather);
  };
  return {
    goTo: async address => {
      await session.get(address);
      await evaluate(gather);
    },
    evaluate,
    locate: async (role, words) => {
      try {
        for (const element of await session.executeScript(called, words))
          if (await element.getAriaRole() === role && await element.getAccessibleName() === words) return element;
      } catch (error) {
        if (!(error instanceof webdriver.error.StaleElementReferenceError)) throw error; // the page has changed meanwhile
      }
      return null;
    },
    click: element => element.click(),
    key: keys => pressed(session.actions(), keys),
    type: words => session.actions().sendKeys(words).perform(),
    picture: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
    reload: () => after(() => session.navigate().refresh()),
    back: () => after(() => session.navigate().back()),
    forward: () => after(() => session.navigate().forward()),
    complaints: async () => {
      await collect();
      return complaints;
    },
  };
};

export const open = async size => {
  const display = await openDisplay(size);
  let driver = null;
  const end = () => { driver?.end(); display.end(); };
  try {
    driver = await startDriver(display);
    const session = await openSession(driver.address);
    await session.switchTo().window(await session.getWindowHandle()); // to the front: with no window manager nobody else does
    await resize(session, size);
    return { ...driving(session), close: async () => { await within(10, 'WebKit’s end', session.quit()).finally(end); } };
  } catch (error) {
    end();
    throw error;
  }
};
