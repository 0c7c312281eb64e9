/** Starts the program, once the browser turns out to have what it needs. */
import start from './lantern.js';
import * as assets from './bridge/assets.js';
import { makeCanvas } from './bridge/canvas.js';
import { makeLetters } from './bridge/letters.js';
import { makeMirror } from './bridge/semantics.js';
import * as cover from './bridge/cover.js';
import * as discretion from './bridge/discretion.js';
import * as eraser from './bridge/eraser.js';
import * as exit from './bridge/exit.js';
import * as files from './bridge/files.js';
import * as folder from './bridge/folder.js';
import * as guise from './bridge/guise.js';
import * as help from './bridge/help.js';
import * as lock from './bridge/lock.js';
import * as lockKey from './bridge/lock-key.js';
import * as page from './bridge/page.js';
import * as pages from './bridge/pages.js';
import * as passkeys from './bridge/passkeys.js';
import * as places from './bridge/places.js';
import * as secrets from './bridge/secrets.js';
import * as storage from './bridge/storage.js';
import * as updates from './bridge/updates.js';

const at = id => document.getElementById(id);

const whatIsMissing = () => {
  if (window.top !== window.self) return 'frame';
  if (typeof WebAssembly !== 'object' || !WebAssembly.instantiateStreaming) return 'wasm';
  if (!window.WebGL2RenderingContext) return 'webgl'; // the program says so if there is one that gives nothing
  if (!window.indexedDB) return 'storage';
  return null;
};

const begin = async () => {
  pages.store('record').probe().catch(refused => { if (refused.reason === 'Unavailable') page.missing('storage'); });
  const bridge = {
    assets, discretion, eraser, files, folder, lock, page, pages, passkeys, places, secrets, storage, updates,
    canvas: makeCanvas(at('stage'), at('canvas')),
    letters: makeLetters(),
    mirror: makeMirror(at('mirror'), at('polite'), at('urgent')),
  };
  const fetched = assets.fetchFirst(); // while the program is compiled
  await start({
    bridge,
    locateFile: () => new URL('./lantern.wasm', import.meta.url).href,
    preRun: module => {
      module.addRunDependency('assets');
      fetched.then(() => module.removeRunDependency('assets'));
    },
  });
  updates.keepOffline();
};

for (const { watch } of [guise, help, exit, eraser, cover, lockKey]) watch();
const missing = whatIsMissing();
if (document.documentElement.hidden) console.info('On the way out.'); // missing.js says where to
else if (missing) page.missing(missing);
else begin().catch(error => {
  console.error(error);
  page.missing('error');
});
