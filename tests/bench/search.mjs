// Questions and the answers they should find: how high the right one ranks, beside packages from npm in the same run.
//   node tests/bench/search.mjs [lantern] [FILE.tsv]     a question, a tab, its answer; lines with # are left out
// MRR@10: the mean of 1/rank of the right answer, 0 beyond the tenth. Fails when ours is not the best.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const lantern = process.argv[2] ?? here('../../build/native-release/lantern');
const pairs = readFileSync(process.argv[3] ?? here('../data/search-counselling.tsv'), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));

const score = ranked => ranked.reduce((sum, refs, i) => {
  const at = refs.slice(0, 10).indexOf(String(i));
  return sum + (at < 0 ? 0 : 1 / (at + 1));
}, 0) / ranked.length;

/** Ranks for all questions, and milliseconds for each: the middle of five rounds. */
const measure = find => {
  let ranked;
  const round = () => {
    const begun = performance.now();
    ranked = pairs.map(([question]) => find(question));
    return (performance.now() - begun) / pairs.length;
  };
  round(); // until it is compiled
  const time = Array.from({ length: 5 }, round).sort((a, b) => a - b)[2];
  return { mrr: score(ranked), time };
};

const byLunr = () => {
  const index = lunr(builder => {
    builder.ref('id');
    builder.field('text');
    pairs.forEach(([, text], id) => builder.add({ id: String(id), text }));
  });
  return measure(question => index.search(question.replace(/[-+~^:*]/g, ' ')).map(({ ref }) => ref)); // nothing is syntax
};

const byMiniSearch = () => {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(pairs.map(([, text], id) => ({ id: String(id), text })));
  return measure(question => index.search(question).map(({ id }) => id));
};

const byLantern = () => {
  const room = mkdtempSync(join(tmpdir(), 'lantern-search-'));
  const at = name => join(room, name);
  const quoted = words => `"${String(words).replaceAll('"', '""')}"`;
  writeFileSync(at('answers.csv'), `id,date,text\n${pairs.map(([, text], id) => `${id},2024-01-01,${quoted(text)}\n`).join('')}`);
  writeFileSync(at('questions.jsonl'), pairs.map(([query]) => `${JSON.stringify({ query })}\n`).join(''));
  writeFileSync(at('one.jsonl'), `${JSON.stringify({ query: pairs[0][0] })}\n`);
  execFileSync(lantern, ['import', at('answers.csv'), '--to', at('answers.sqlite'), '--map', 'ref=id,date=date,text=text'], { stdio: 'pipe' });
  const ask = file => {
    const begun = performance.now();
    const told = execFileSync(lantern, ['search', at('answers.sqlite'), '--queries', at(file), '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return { time: performance.now() - begun, told };
  };
  const middle = file => Array.from({ length: 5 }, () => ask(file).time).sort((a, b) => a - b)[2];
  const time = (middle('questions.jsonl') - middle('one.jsonl')) / (pairs.length - 1); // without opening the record
  const ranked = ask('questions.jsonl').told.trim().split('\n').map(line => JSON.parse(line).hits.map(({ ref }) => ref));
  rmSync(room, { recursive: true });
  return { mrr: score(ranked), time };
};

const rows = [['Lantern, natively', byLantern()], ['lunr', byLunr()], ['minisearch', byMiniSearch()]];
console.log(`${`${pairs.length} questions`.padEnd(24)}${'MRR@10'.padStart(10)}${'ms each'.padStart(12)}`);
for (const [name, { mrr, time }] of rows)
  console.log(`${name.padEnd(24)}${mrr.toFixed(4).padStart(10)}${time.toFixed(3).padStart(12)}`);
if (!rows.slice(1).every(([, { mrr }]) => rows[0][1].mrr > mrr)) process.exitCode = 1;
