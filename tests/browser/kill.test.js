// What showed Saved is there after the browser was killed: as by a crash, or an empty battery.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../scripts/serve';
import { button, checkIn, everything, folder, kept, press, ready, saved, says } from './app.js';
import { launchOver } from './harness/browser.js';

const rounds = everything ? 20 : 8;

/** One profile on one host, for several lives of a browser: `live` opens the page and kills the browser at its end. */
const withProfile = async work => {
  const profile = mkdtempSync('/tmp/lantern-profile-'), host = await serve({ folder });
  const live = async use => {
    const { page, kill } = await launchOver(profile);
    try {
      await page.goto(host.address);
      await ready(page);
      await use(page);
    } finally { await kill(); }
  };
  try { await work(live); } finally {
    await host.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

test(`a browser killed right after Saved, ${rounds} times, loses nothing`, () => withProfile(async live => {
  for (let round = 0; round < rounds; ++round)
    await live(async page => {
      assert.deepEqual(await kept(page), { checkIns: round, entries: 0 }, `after ${round} kills`);
      await page.getByRole('link', { name: 'Today' }).click();
      await checkIn(page, 'Good');
      await saved(page);
    });
  await live(async page => assert.deepEqual(await kept(page), { checkIns: rounds, entries: 0 }));
}));

test('words kept as a draft outlive the browser too', () => withProfile(async live => {
  await live(async page => {
    await press(page, 'Write freely');
    await page.getByRole('textbox', { name: 'Your words' }).pressSequentially('Half a sentence, and then');
    await says(page, 'Kept as a draft');
  });
  await live(async page => {
    await button(page, 'Write freely').press('Enter');
    const words = page.getByRole('textbox', { name: 'Your words' });
    await words.waitFor();
    assert.equal(await words.inputValue(), 'Half a sentence, and then');
  });
}));
