// The main job in three browser engines: check in, write, find it again, read a pattern, answer a question, get help.
//   node --test tests/browser/engines/main-job.test.js        ENGINE=Firefox for one of them
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../../scripts/serve';
import { folder } from '../app.js';
import * as chromium from './chromium.js';
import * as firefox from './firefox.js';
import { personAt } from './person.js';
import * as webkit from './webkit.js';

mkdirSync('screenshots', { recursive: true });
const phone = { width: 390, height: 844 };

const knownToOthers = /directive .webrtc/; // a part of the page's policy that only some engines know

/** Opens the page in an engine, lets `work` use it, and fails on any complaint. */
const visit = async (engine, work) => {
  const host = await serve({ folder, at: '/somewhere/deep/' });
  const page = await engine.open(phone);
  try {
    await page.goTo(host.address);
    const picture = async name => writeFileSync(`screenshots/${name}-${engine.name.toLowerCase()}.png`, await page.picture());
    await work(personAt(page), page, picture);
    assert.deepEqual((await page.complaints()).filter(words => !knownToOthers.test(words)), []);
  } finally {
    await page.close();
    await host.close();
  }
};

const go = (person, place) => person.click('link', place);

const checkIn = async (person, picture) => {
  await person.find('button', 'Good');
  await picture('engines-first');
  await person.click('button', 'Good');
  await person.saved();
  await person.find('heading', 'Check-in');
  assert.ok(await person.isChecked('radio', 'Good'));
  await person.tabTo('slider', 'Craving');
  await person.key('Home');
  await person.key('ArrowRight', 3);
  await person.has('slider', 'Craving', 'aria-valuetext', '3');
  await person.click('button', 'payday');
  await person.has('button', 'payday', 'aria-pressed', 'true');
  await picture('engines-check-in');
  await person.click('button', 'Save');
  await person.find('heading', 'Today so far');
};

const write = async (person, picture) => {
  await person.click('button', 'Write freely');
  await person.write('textbox', 'Your words', 'The river was high. Café with Ana, déjà vu 🙂 and home.');
  await picture('engines-entry');
  await person.click('button', 'Done');
  await person.find('heading', 'Today so far');
  await person.saved();
};

const findAgain = async (person, picture) => {
  await go(person, 'Journal');
  await person.write('searchbox', 'Search your words', 'café river');
  await person.says('1 found');
  await picture('engines-journal');
  await person.click('button', /The river was high/);
  assert.equal(await person.value('textbox', 'Your words'), 'The river was high. Café with Ana, déjà vu 🙂 and home.');
  await person.click('button', 'Close');
};

const readAPattern = async (person, picture) => {
  await go(person, 'Settings');
  await person.click('button', 'Look around with a sample diary');
  await person.says('You are looking at a sample diary');
  await go(person, 'Patterns');
  await picture('engines-patterns');
  await person.click('button', /^Moving about, Mood/);
  await person.says('They go together. That does not mean one causes the other.');
  await picture('engines-evidence');
  await go(person, 'Today');
  await person.click('button', 'Back to mine');
  await person.find('heading', 'Today so far');
};

const answer = async person => {
  await person.click('button', 'Write');
  await person.write('textbox', 'Your words', 'That I got up at all.');
  await person.click('button', 'Done');
  await person.saved();
};

const getHelp = async (person, picture) => {
  await go(person, 'Today');
  await person.tabTo('button', 'Help now');
  await person.key('Enter');
  await person.find('heading', 'You are not alone with this');
  await person.find('link', '112');
  await picture('engines-help');
  await person.key('Escape');
  await person.find('button', 'Help now');
};

const comeBack = async (person, page) => {
  await page.reload();
  await go(person, 'Journal');
  await person.find('button', /The river was high/);
  await person.find('button', /That I got up at all/);
  await person.has('button', /, Good$/, 'aria-description', /Craving 3.*payday/);
};

const goBackAndForward = async (person, page) => {
  await go(person, 'Patterns');
  await person.title('Patterns');
  await page.back();
  await person.title('Journal');
  await person.find('searchbox', 'Search your words');
  await page.forward();
  await person.title('Patterns');
};

for (const engine of [chromium, firefox, webkit].filter(({ name }) => (process.env.ENGINE ?? name) === name))
  test(`the main job in ${engine.name}`, { timeout: 120000 }, () => visit(engine, async (person, page, picture) => {
    await checkIn(person, picture);
    await write(person, picture);
    await findAgain(person, picture);
    await readAPattern(person, picture);
    await answer(person);
    await getHelp(person, picture);
    await comeBack(person, page);
    await goBackAndForward(person, page);
  }));
