// What the tests of the command line share: the program under test, a folder that goes away, and its answers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const lantern = process.env.LANTERN ?? 'lantern';
export const data = fileURLToPath(new URL('../data/', import.meta.url));
export const folder = mkdtempSync(path.join(tmpdir(), 'lantern-'));
after(() => rmSync(folder, { recursive: true }));

export const file = (name) => path.join(folder, name);
export const run = (args, input = '') => {
  const { status, stdout, stderr } = spawnSync(lantern, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
};
export const json = (...args) => {
  const { status, stdout, stderr } = run([...args, '--json']);
  assert.equal(status, 0, stderr);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
};
export const importOf = (...args) => json('import', ...args)[0];
