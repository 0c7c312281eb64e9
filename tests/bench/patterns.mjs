// The same work as bench_patterns' associations, as a page without Lantern's engine would do it: a difference of means
// for each tag beside a measure, under 999 circular shifts. Once with simple-statistics, once in plain JavaScript.
// Node, no arguments; prints milliseconds for 60 pairs, of which 20 years hold 900 (five scales, three lags).
import { mean } from 'simple-statistics';

const days = 7300, tags = 60, shifts = 999, nearest = 14;

/** SplitMix64's little sister: the same numbers each time. */
function stream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const random = stream(1);
const values = Float64Array.from({ length: days }, () => random() * 4 - 2);
const exposed = Array.from({ length: tags }, () =>
  Array.from({ length: days }, (_, day) => day).filter(() => random() < 0.18));

/** Each value less the mean of the 29 days around it. */
const withoutDrift = (row, meanOf) =>
  row.map((value, day) => value - meanOf(row.subarray(Math.max(0, day - 14), Math.min(days, day + 15))));

function shareAsFar(row, places, differenceAt) {
  const seen = Math.abs(differenceAt(row, places, 0));
  let asFar = 0;
  for (let i = 0; i < shifts; i += 1) {
    const shift = nearest + Math.floor(random() * (days - 2 * nearest));
    if (Math.abs(differenceAt(row, places, shift)) >= seen) asFar += 1;
  }
  return (1 + asFar) / (1 + shifts);
}

function byLibrary(row, places, shift) {
  const here = new Set(places.map(place => (place + shift) % days));
  const groups = [[], []];
  row.forEach((value, day) => groups[here.has(day) ? 1 : 0].push(value));
  return mean(groups[1]) - mean(groups[0]);
}

function byHand(row, places, shift) {
  let sum = 0;
  for (const place of places) sum += row[(place + shift) % days];
  return sum / places.length + sum / (days - places.length);  // without drift, all together are as good as 0
}

const plainMean = row => row.reduce((sum, value) => sum + value, 0) / row.length;

function time(what, meanOf, differenceAt, pairs) {
  const start = performance.now();
  const row = withoutDrift(values, meanOf);
  for (const places of exposed.slice(0, pairs)) shareAsFar(row, places, differenceAt);
  const taken = (performance.now() - start) * tags / pairs;
  console.log(`  ${what.padEnd(40)} ${taken.toFixed(1).padStart(8)}   for 60 pairs, ${(taken * 15).toFixed(0)} for 900`);
}

console.log('the same associations in JavaScript, milliseconds');
time('plain JavaScript', plainMean, byHand, tags);
time('simple-statistics (timed on 1 of 60)', row => mean([...row]), byLibrary, 1);
