// How long hearing a text takes, beside packages from npm in the same run: node sentiment.mjs NATIVE WASM.cjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import sentiment from 'sentiment';
import vader from 'vader-sentiment';
import wink from 'wink-sentiment';

const [native, wasm] = process.argv.slice(2);
const texts = readFileSync(new URL('../data/tweets-500.tsv', import.meta.url), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).map(line => line.split('\t')[6]);

/** Microseconds a text: the middle of several rounds, as others share the machine. */
const time = hear => {
  const round = () => {
    const begun = performance.now();
    for (const text of texts) hear(text);
    return 1000 * (performance.now() - begun) / texts.length;
  };
  for (let i = 0; i < 3; ++i) round(); // until it is compiled
  return Array.from({ length: 9 }, round).sort((a, b) => a - b)[4];
};

const other = new sentiment();
const packages = [
  ['vader-sentiment', time(text => vader.SentimentIntensityAnalyzer.polarity_scores(text))],
  ['wink-sentiment', time(text => wink(text))],
  ['sentiment', time(text => other.analyze(text))],
];
const ours = (command, args) => JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
const [here, there] = [ours(native, []), ours(process.execPath, [wasm])];
const rows = [
  ['Lantern, natively', here.sentiment], ['Lantern, wasm under Node', there.sentiment],
  ['  with its sentences, natively', here.valence], ['  with its sentences, wasm', there.valence],
  ['  which of 28 feelings, natively', here.emotions], ['  which of 28 feelings, wasm', there.emotions],
  ['  signs of danger, natively', here.danger], ['  signs of danger, wasm', there.danger], ...packages,
];

console.log(`${'µs for each of 500 tweets'.padEnd(34)}${''.padStart(10)}${packages.map(([name]) => `as ${name}`.padStart(20)).join('')}`);
for (const [name, figure] of rows) {
  const ratios = packages.map(([, theirs]) => `${(theirs / figure).toFixed(1)} ×`.padStart(20)).join('');
  console.log(name.padEnd(34) + figure.toFixed(2).padStart(10) + ratios);
}
const inASecond = figure => Math.round(1e6 / figure).toLocaleString('en');
console.log(`texts a second for danger: ${inASecond(here.danger)} natively, ${inASecond(there.danger)} as wasm; vader-sentiment: ${inASecond(packages[0][1])}`);
