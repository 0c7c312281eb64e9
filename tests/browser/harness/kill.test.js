// What the bridge calls stored is there after the browser has been killed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../../scripts/serve';
import { launchOver } from './browser.js';

const folder = process.env.HARNESS ?? 'build/wasm-release/harness-dist';

test('a batch answered as flushed outlives the browser, killed at once', async () => {
  const host = await serve({ folder });
  for (let round = 0; round < 5; ++round) {
    const profile = mkdtempSync('/tmp/lantern-profile-');
    const first = await launchOver(profile);
    await first.page.goto(host.address);
    await first.page.getByRole('button', { name: 'Store' }).click();
    await first.page.getByText(/; flushed/).waitFor({ state: 'attached' });
    await first.kill();

    const second = await launchOver(profile);
    await second.page.goto(host.address);
    await second.page.getByRole('button', { name: 'Store' }).click();
    await second.page.getByText(/; refused, stale refused, not read back/).waitFor({ state: 'attached' }); // a head was there
    const counts = await second.page.evaluate(() => new Promise(resolve => {
      indexedDB.open('lantern / harness').onsuccess = ({ target: { result } }) => {
        const asked = result.transaction(['pages']).objectStore('pages').count();
        asked.onsuccess = () => resolve(asked.result);
      };
    }));
    assert.equal(counts, 2, `round ${round}`);
    await second.kill();
    rmSync(profile, { recursive: true, force: true });
  }
  await host.close();
});
