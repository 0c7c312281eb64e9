// A person whose browser is killed again and again while they write, over one profile; and what must be there each time.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { serve } from '../../scripts/serve';
import { checkIn, folder, go, kept, press, ready, saved, settled } from './app.js';
import { launchOver } from './harness/browser.js';
import { setPassphrase, unlock } from './passphrase.js';

/** One profile on one host, for several lives of a browser: `live` opens the page and kills the browser at its end. */
export const withProfile = async work => {
  const profile = mkdtempSync('/tmp/lantern-profile-'), host = await serve({ folder });
  const live = async use => {
    const { page, kill } = await launchOver(profile);
    try {
      await use(page, kill, host.address);
    } finally { await kill(); }
  };
  try { return await work(live); } finally {
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

export const openAt = async (page, address) => {
  await page.goto(address);
  await ready(page);
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const dice = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const field = page => page.getByRole('textbox', { name: 'Your words' });
const openEditor = async page => {
  await press(page, 'Write freely');
  await field(page).waitFor();
};

const words = 'the heron stood in the cold water until the boats had gone and then it rose'.split(' ');

/** What one person did and was told. Of check-ins and entries: how many there are at least and at most. `draft` are the
 *  states of the unfinished page, the newest last: each was there until the next one's `by` at the latest. `slowest`: what
 *  the slowest key took, in milliseconds; on a busy machine the program's own timers are as late. */
const newPerson = random => ({ random, checkIns: [0, 0], entries: [0, 0], texts: [],
  draft: [{ text: '', by: 0 }], done: Infinity, slowest: 0 });

const promise = (person, what) => { person[what] = [person[what][0] + 1, Math.max(...person[what])]; };
const attempt = (person, what) => { person[what] = [person[what][0], person[what][0] + 1]; };

const newDraft = async (person, text, act) => {
  const state = { text, by: Infinity }, begun = Date.now();
  person.draft.push(state);
  await act();
  state.by = Date.now();
  person.slowest = Math.max(person.slowest, state.by - begun);
};

const type = async (page, person) => {
  await field(page).press('Control+End');
  for (let count = 3 + 9 * person.random(); count > 0; --count) {
    const text = `${words[Math.floor(words.length * person.random())]} `;
    for (const letter of text) {
      await newDraft(person, person.draft.at(-1).text + letter, () => page.keyboard.type(letter));
      await page.waitForTimeout(120 * person.random() ** 2);
    }
  }
};

/** Saves what is written; what was seen as saved is owed from then on. */
const finish = async (page, person) => {
  const { text } = person.draft.at(-1);
  attempt(person, 'entries');
  person.texts.push({ text, owed: false });
  person.done = person.draft.length; // no draft from then on, but only once it is saved
  await newDraft(person, '', () => press(page, 'Done'));
  await saved(page);
  promise(person, 'entries');
  person.texts.at(-1).owed = true;
};

const checkInOnce = async (page, person) => {
  await go(page, 'Today');
  attempt(person, 'checkIns');
  await checkIn(page, 'Good');
  await saved(page);
  promise(person, 'checkIns');
  await press(page, 'Close');
  await settled(page); // or the focus goes back to the face, and the next Enter with it
};

/** One save at most in a life: its “Saved” is no older one's. */
const write = async (page, person) => {
  if (person.random() < .3) await checkInOnce(page, person);
  else if (person.random() < .7) {
    await openEditor(page);
    await type(page, person);
    await finish(page, person);
  }
  await openEditor(page);
  for (;;) await type(page, person);
};

/** That everything promised is there; takes what is found for what is there from now on. Gives for how long the oldest
 *  words had been there that are lost, in milliseconds. */
const check = async (page, person, killedAt) => {
  const found = await kept(page), unsaved = found.entries < person.entries[1];
  for (const what of ['checkIns', 'entries']) {
    const [least, most] = person[what];
    assert.ok(found[what] >= least && found[what] <= most, `${found[what]} ${what}, of ${least} to ${most}`);
    person[what] = [found[what], found[what]];
  }
  await go(page, 'Today');
  await openEditor(page);
  const text = await field(page).inputValue(), states = unsaved ? person.draft.slice(0, person.done) : person.draft;
  const at = states.findLastIndex(state => state.text === text);
  assert.ok(at >= 0, `a draft that never was: ${text}`);
  const lost = at + 1 < states.length ? killedAt - states[at + 1].by : 0;
  const what = states.at(-1).text.slice(text.length);
  assert.ok(lost <= 2000 + 3 * person.slowest, `${lost} ms of typing are lost, the slowest key took ${person.slowest}: “${what}”`);
  Object.assign(person, { draft: [{ text, by: 0 }], done: Infinity, slowest: 0 });
  await press(page, 'Close');
  await settled(page);
  return Math.max(0, lost);
};

/** Every word that was seen as saved is in the copy that the person takes out, and no other. */
const checkWords = async (page, person) => {
  await go(page, 'Settings');
  const download = page.waitForEvent('download');
  await press(page, 'Everything, as JSON');
  const written = JSON.parse(await readFile(await (await download).path())).entries.map(({ text }) => text.trim()).sort();
  const all = person.texts.map(({ text }) => text.trim());
  for (const { text, owed } of person.texts) assert.ok(!owed || written.includes(text.trim()), `lost: ${text}`);
  for (const text of written) assert.ok(all.includes(text), `never written: ${text}`);
  return written.length;
};

/** `rounds` lives, each ended at a random moment. Gives { kills, checkIns, entries, oldestLost }. */
export const liveAndDie = ({ rounds, locked, seed }) => withProfile(async live => {
  const person = newPerson(dice(seed));
  let killedAt = 0, oldestLost = 0, round = 0;
  const open = async (page, address) => {
    await openAt(page, address);
    if (locked) await unlock(page);
    oldestLost = Math.max(oldestLost, await check(page, person, killedAt));
  };
  if (locked) await live(async (page, _, address) => { await openAt(page, address); await setPassphrase(page); });
  try {
    for (round = 1; round <= rounds; ++round) await live(async (page, kill, address) => {
      const early = person.random() < .15; // while it still opens
      let dead = false;
      const dying = async after => {
        await new Promise(resolve => setTimeout(resolve, after));
        dead = true;
        if (!early) killedAt = Date.now();
        await kill();
      };
      const until = work => work.catch(error => { if (!dead) throw error; });
      if (early) return void await Promise.all([dying(2500 * person.random()), until(open(page, address))]);
      await open(page, address);
      await Promise.all([dying(8000 * person.random()), until(write(page, person))]);
    });
    return await live(async (page, _, address) => {
      await open(page, address);
      assert.equal(await checkWords(page, person), person.entries[0]);
    }).then(() => ({ kills: rounds, checkIns: person.checkIns[0], entries: person.entries[0], oldestLost: Math.round(oldestLost) }));
  } catch (error) {
    throw new Error(`seed ${seed}, after ${round - 1} kills: ${error.message}`, { cause: error });
  }
});
