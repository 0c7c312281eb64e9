// Questions and the answers they should find: how high the right one ranks, beside packages from npm in the same run.
//   node tests/bench/search.mjs [lantern] [FILE.tsv]     a question, a tab, its answer; lines with # are left out
// MRR@10: the mean of 1/rank of the right answer, 0 beyond the tenth. Fails when ours is not the best. Then how long each takes among many.
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

const middleOf = times => times.sort((a, b) => a - b)[times.length >> 1];

/** Ranks for all questions, and milliseconds for each: the middle of five rounds. */
const measure = (questions, find) => {
  let ranked;
  const round = () => {
    const begun = performance.now();
    ranked = questions.map(find);
    return (performance.now() - begun) / questions.length;
  };
  round(); // until it is compiled
  return { ranked, time: middleOf(Array.from({ length: 5 }, round)) };
};

const byLunr = ({ texts, questions }) => {
  const index = lunr(builder => {
    builder.ref('id');
    builder.field('text');
    texts.forEach((text, id) => builder.add({ id: String(id), text }));
  });
  return measure(questions, question => index.search(question.replace(/[-+~^:*]/g, ' ')).map(({ ref }) => ref)); // nothing is syntax
};

const byMiniSearch = ({ texts, questions }) => {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id: String(id), text })));
  return measure(questions, question => index.search(question).map(({ id }) => id));
};

const byLantern = ({ texts, questions }) => {
  const room = mkdtempSync(join(tmpdir(), 'lantern-search-'));
  const at = name => join(room, name);
  const quoted = words => `"${words.replaceAll('"', '""')}"`;
  writeFileSync(at('texts.csv'), `id,date,text\n${texts.map((text, id) => `${id},2024-01-01,${quoted(text)}\n`).join('')}`);
  writeFileSync(at('questions.jsonl'), questions.map(query => `${JSON.stringify({ query })}\n`).join(''));
  writeFileSync(at('one.jsonl'), `${JSON.stringify({ query: questions[0] })}\n`);
  execFileSync(lantern, ['import', at('texts.csv'), '--to', at('texts.sqlite'), '--map', 'ref=id,date=date,text=text'], { stdio: 'pipe' });
  const ask = file => {
    const begun = performance.now();
    const told = execFileSync(lantern, ['search', at('texts.sqlite'), '--queries', at(file), '--json'], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    return { time: performance.now() - begun, told };
  };
  const middle = file => middleOf(Array.from({ length: 5 }, () => ask(file).time));
  const time = (middle('questions.jsonl') - middle('one.jsonl')) / (questions.length - 1); // without opening the record
  const ranked = ask('questions.jsonl').told.trim().split('\n').map(line => JSON.parse(line).hits.map(({ ref }) => ref));
  rmSync(room, { recursive: true });
  return { ranked, time };
};

/** Entries of a hundred of the answers' words, and questions of three: some words are common and most are rare, as in texts. */
const madeUp = entries => {
  const words = [...new Set(pairs.flatMap(([, text]) => text.toLowerCase().match(/[a-z']{3,}/g)))];
  let seed = 7;
  const share = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const some = count => Array.from({ length: count }, () => words[Math.floor(words.length ** share()) - 1]).join(' ');
  return { texts: Array.from({ length: entries }, () => some(100)), questions: Array.from({ length: 100 }, () => some(3)) };
};

const finders = [['Lantern, natively', byLantern], ['lunr', byLunr], ['minisearch', byMiniSearch]];
const answers = { texts: pairs.map(([, text]) => text), questions: pairs.map(([question]) => question) };
const found = finders.map(([name, find]) => ({ name, ...find(answers) })).map(each => ({ ...each, mrr: score(each.ranked) }));
console.log(`${`${pairs.length} questions`.padEnd(24)}${'MRR@10'.padStart(10)}${'ms each'.padStart(12)}`);
for (const { name, mrr, time } of found)
  console.log(`${name.padEnd(24)}${mrr.toFixed(4).padStart(10)}${time.toFixed(3).padStart(12)}`);
const many = madeUp(10_000);
console.log('among 10,000 entries of 100 words');
for (const [name, find] of finders) console.log(`${name.padEnd(24)}${''.padStart(10)}${find(many).time.toFixed(3).padStart(12)}`);
if (!found.slice(1).every(({ mrr }) => found[0].mrr > mrr)) process.exitCode = 1;
