// The main job in three browser engines: check in, write, find it again, read a pattern, answer a question, get help.
//   node --test tests/browser/engines/main-job.test.js        ENGINE=Firefox for one of them
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../../scripts/serve';
import { folder } from '../app.js';
import * as chromium from './chromium.js';
import * as firefox from './firefox.js';
import { astray } from './in-page.js';
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
    const look = async name => {
      writeFileSync(`screenshots/engines-${name}-${engine.name.toLowerCase()}.png`, await page.picture());
      if (name !== 'help') assert.deepEqual(await page.evaluate(astray), [], name); // which is no part of the mirror
    };
    await work(personAt(page), page, look);
    assert.deepEqual((await page.complaints()).filter(words => !knownToOthers.test(words)), []);
  } finally {
    await page.close();
    await host.close();
  }
};

const go = (person, place) => person.click('link', place);

const beGreeted = async (person, look) => {
  await person.find('heading', 'A quiet place for your recovery');
  await look('welcome');
  await person.click('button', 'Close');
};

const checkIn = async (person, look) => {
  await person.find('button', 'Good');
  await look('first');
  await person.click('button', 'Good');
  await person.saved();
  await person.find('heading', 'Check-in');
  await person.checked('radio', 'Good');
  await person.tabTo('slider', 'Craving');
  await person.key('Home');
  await person.key('ArrowRight', 3);
  await person.has('slider', 'Craving', 'aria-valuetext', '3');
  await person.click('button', 'payday');
  await person.has('button', 'payday', 'aria-pressed', 'true');
  await look('check-in');
  await person.click('button', 'Save');
  await person.find('heading', 'Today so far');
};

const write = async (person, look) => {
  await person.click('button', 'Write freely');
  await person.write('textbox', 'Your words', 'The river was high. Café with Ana, déjà vu 🙂 and home.');
  await look('entry');
  await person.click('button', 'Done');
  await person.find('heading', 'Today so far');
  await person.saved();
};

const findAgain = async (person, look) => {
  await go(person, 'Journal');
  await person.write('searchbox', 'Search your words', 'café river');
  await person.says('1 found');
  await look('journal');
  await person.click('button', /The river was high/);
  await person.holds('textbox', 'Your words', 'The river was high. Café with Ana, déjà vu 🙂 and home.');
  await person.click('button', 'Close');
};

/** What our own fonts lack is drawn by the browser's, also where two directions meet: Firefox once lost half of it. */
const writeInTwoDirections = async (person, look) => {
  await go(person, 'Today');
  await person.click('button', 'Write freely');
  await person.write('textbox', 'Title', 'Two ways');
  await person.write('textbox', 'Your words', 'River, كلمات 日本語 and me');
  await person.click('button', 'Done');
  await person.saved();
  await go(person, 'Journal');
  await person.find('searchbox', 'Search your words');
  // half of it is 80; a device without Japanese has narrower signs in its place
  await person.drawn(async () => await person.secondLine('button', /Two ways/) > 120);
  await look('two-directions');
};

const readAPattern = async (person, look) => {
  await go(person, 'Today'); // a phone has the way to Settings there, beside the date
  await go(person, 'Settings');
  await person.click('button', 'Look around with a sample diary');
  await person.says('You are looking at a sample diary');
  await go(person, 'Patterns');
  await look('patterns');
  await person.click('button', /^Show all/); // which three are for today depends on the day
  await person.click('button', /^A walk/);
  await person.says('They go together. That does not mean one causes the other.');
  await look('evidence');
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

const getHelp = async (person, look) => {
  await go(person, 'Today');
  await person.tabTo('button', 'Help now');
  await person.key('Enter');
  await person.find('heading', 'You are not alone with this');
  await person.find('link', '112');
  await look('help');
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
  test(`the main job in ${engine.name}`, { timeout: 180000 }, () => visit(engine, async (person, page, look) => {
    await beGreeted(person, look);
    await checkIn(person, look);
    await write(person, look);
    await writeInTwoDirections(person, look);
    await findAgain(person, look);
    await readAPattern(person, look);
    await answer(person);
    await getHelp(person, look);
    await comeBack(person, page);
    await goBackAndForward(person, page);
  }));
