// The rules of the house, read from the committed files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = file => readFileSync(path.join(root, file), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const pictures = /\.(png|ico|ttf|woff2?)$/;
const written = tracked.filter(file => !pictures.test(file));
const code = written.filter(file => /^(src|web|tests|scripts)\//.test(file) && !/^tests\/(data|browser\/trees)\//.test(file));
const within = (...folders) => code.filter(file => folders.some(folder => file.startsWith(`${folder}/`)));

/** "file:line: what" for each line of `files` that `rule` gives words for. */
const found = (files, rule) => files.flatMap(file => read(file).split('\n').flatMap((line, i) => {
  const what = rule(line, file);
  return what ? [`${file}:${i + 1}: ${what}`] : [];
}));
const none = list => assert.equal(list.length, 0, `\n${list.join('\n')}\n`);
const include = line => /^\s*#\s*include\s*[<"]([^>"]+)/.exec(line)?.[1] ?? '';

test('the engine knows no interface, no browser and no platform of its own', () => {
  const engine = ['base', 'vault', 'record', 'language', 'patterns', 'reflection', 'sharing', 'app', 'tool'];
  const foreign = /^(imgui|emscripten|ui\/|platform\/browser)/;
  none(found(within(...engine.map(room => `src/${room}`)), line => foreign.test(include(line)) && include(line)));
});

test('only the vault knows SQLite, and only vault and record speak SQL', () => {
  const others = within('src').filter(file => !file.startsWith('src/vault/'));
  none(found(others, line => (/^sqlite3/.test(include(line)) || /\bsqlite3_\w+\(/.test(line)) && line.trim()));
  const wordless = others.filter(file => !file.startsWith('src/record/'));
  none(found(wordless, line => /"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|PRAGMA)\b/.test(line) && line.trim()));
});

test('screens open no record and no vault', () => {
  none(found(within('src/ui'), line => /^(vault|sqlite|patterns|sharing|reflection)/.test(include(line)) && include(line)));
});

test('no stock widget of Dear ImGui is ever drawn', () => {
  const stock = new RegExp(`\\bImGui::(${['(Small|Arrow|Image|Radio)?Button', 'Text\\w*', 'Checkbox\\w*', 'Slider\\w*',
    'Drag\\w*', 'Input\\w*', 'Selectable', 'Combo', 'Begin(Combo|Table|Menu|Tab\\w*)', 'TreeNode\\w*', 'Separator\\w*',
    'ListBox', 'ProgressBar', 'Color(Edit|Picker)\\w*'].join('|')})\\(`);
  none(found(within('src'), line => stock.exec(line)?.[0]));
});

test('no exceptions, and no clock but the one handed in', () => {
  const outside = ['src/tool/', 'src/platform/', 'src/vault/page_file_system.cpp']; // whose callers ask for a clock
  const inside = within('src').filter(file => !outside.some(folder => file.startsWith(folder)));
  none(found(inside, line => /\bthrow\b|\bcatch \(|\bsystem_clock::now|\bsetlocale\(/.test(line) && line.trim()));
});

test('lines have 120 columns at most, 160 outside of C++; files have 450 lines', () => {
  const widest = file => (/\.(cpp|h)$/.test(file) ? 120 : 160);
  const policy = line => line.includes('Content-Security-Policy'); // cannot be broken
  none(found(code, (line, file) => [...line].length > widest(file) && !policy(line) && `${[...line].length} columns`));
  const lists = code.filter(file => !file.includes('/gallery/')); // of pictures, one after the other
  none(lists.map(file => [file, read(file).split('\n').length]).filter(([, lines]) => lines > 451)
    .map(([file, lines]) => `${file}: ${lines} lines`));
});

test('nothing waits to be done later', () => {
  none(found(code.filter(file => !file.startsWith('tests/house/')), line => /\b(TODO|FIXME|HACK|XXX)\b/.test(line) && line.trim()));
});

test('no machine that serves packages is named, and nothing third-party is committed', () => {
  const hosts = /\b((deb|ftp|security|snapshot)\.debian\.org|registry\.\w+\.\w+|npmjs\.(com|org)|pypi\.\w+|crates\.io|unpkg\.com|jsdelivr)/i;
  none(found(written.filter(file => !file.startsWith('tests/house/')), line => hosts.exec(line)?.[0]));
  none(tracked.filter(file => /^(deps|node_modules|dist|build)\//.test(file)));
});

const texts = (value, at) => typeof value === 'string' ? [[at, value]]
  : Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, `${at}.${key}`));
const spoken = ['strings', 'prompts', 'insight_sentences', 'sam'].flatMap(name =>
  texts(JSON.parse(read(`assets/content/${name}.json`)), name).filter(([at]) => !/\.(source|method|checked_on|id)$/.test(at)));

test('what a person reads is calm: no exclamation marks, nothing that blames or labels', () => {
  const labels = new RegExp(`\\b(${['addicts?', 'alcoholics?', 'junkies?', 'abusers?', 'drunks?', 'clean', 'dirty', 'relaps\\w*',
    'fell off', 'slipped up', 'back to zero', 'non-?compliant', 'overdue', 'streaks?', 'failed', 'failure', 'you should',
    'you must'].join('|')})\\b`, 'i');
  none(spoken.filter(([, words]) => words.includes('!')).map(([at, words]) => `${at}: ${words}`));
  none(spoken.filter(([, words]) => labels.test(words)).map(([at, words]) => `${at}: ${words}`));
});

test('every icon has its constant, in the same order', () => {
  const names = read('assets/icons/names.txt').split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
  const list = /enum class Icon[^{]*\{([^}]*)\}/.exec(read('src/ui/icon.h'))[1];
  const constants = list.split(',').map(word => word.replace(/=.*/s, '').trim()).filter(word => word && word !== 'None');
  const pascal = name => name.split('-').map(part => part[0].toUpperCase() + part.slice(1)).join('');
  assert.deepEqual(constants, names.map(pascal));
});
