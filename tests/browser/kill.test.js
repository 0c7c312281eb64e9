// What showed Saved is there after the browser was killed: as by a crash, or an empty battery. scripts/soak does it
// longer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, checkIn, everything, go, kept, press, saved, says } from './app.js';
import { liveAndDie, openAt, withProfile } from './lives.js';

const rounds = everything ? 20 : 4, lives = everything ? 20 : 3;

test(`a browser killed right after Saved, ${rounds} times, loses nothing`, () => withProfile(async live => {
  for (let round = 0; round < rounds; ++round)
    await live(async (page, _, address) => {
      await openAt(page, address);
      assert.deepEqual(await kept(page), { checkIns: round, entries: 0 }, `after ${round} kills`);
      await go(page, 'Today');
      await checkIn(page, 'Good');
      await saved(page);
    });
  await live(async (page, _, address) => {
    await openAt(page, address);
    assert.deepEqual(await kept(page), { checkIns: rounds, entries: 0 });
  });
}));

test('words kept as a draft outlive the browser too', () => withProfile(async live => {
  await live(async (page, _, address) => {
    await openAt(page, address);
    await press(page, 'Write freely');
    await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('Half a sentence, and then');
    await says(page, 'Kept as a draft');
  });
  await live(async (page, _, address) => {
    await openAt(page, address);
    await button(page, 'Write freely').press('Enter');
    const words = page.getByRole('textbox', { name: 'Your words' });
    await words.waitFor();
    assert.equal(await words.inputValue(), 'Half a sentence, and then');
  });
}));

for (const locked of [false, true])
  test(`killed at ${lives} random moments of writing, ${locked ? 'a record with a passphrase' : 'an open record'} keeps what ` +
    'showed Saved, and all but the last two seconds of a draft', () => liveAndDie({ rounds: lives, locked, seed: Date.now() % 1e9 }));
