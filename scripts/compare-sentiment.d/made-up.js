import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('vader-sentiment/package.json'));
const lexicon = [...readFileSync(path.join(folder, 'src/vader_lexicon.js'), 'utf8').matchAll(/^ {2}(['"]?)(.+)\1: -?[\d.]+,$/gm)]
  .map(([, , word]) => word.replace(/\\(.)/g, '$1'));
const ruled = `very so this never not don't Don't isn't without least at the most but BUT But kind of sort just enough hardly
  really REALLY kinda less seldom nor neither cannot cant the shit bomb bad ass yeah right cut mustard kiss death hand to mouth
  a I it was walk day and é ß 😀 😢 ❤️ ❤ 私 Ünder ЖИЗНЬ &amp; ... don’t :-) :( :D <3 ok OK 5 10 #sad @you http://a.b`.split(/\s+/);
const marks = ['', '', '', '', '', '.', '!', '?', ',', ';', ':', '-', "'", '"', '!!', '!!!', '!!!!', '??', '???', '????', '?!?', '!?!', '*', ')', '…', '’'];
const spaces = [' ', ' ', ' ', ' ', ' ', '  ', '\n', '\t', '\r\n', '\u00a0', '\u2003', '\u3000', '\u200b', '\ufeff', '\u2028', '\v', '\u0000', '\u0085'];

/** Texts that meet every rule often, the same each time. */
export const madeUpTexts = count => {
  let state = 1;
  const next = limit => { // Lehmer's generator
    state = state * 48271 % 2147483647;
    return state % limit;
  };
  const one = list => list[next(list.length)];
  const cased = word => [word, word, word, word.toUpperCase(), word[0].toUpperCase() + word.slice(1)][next(5)];
  const word = () => cased(next(3) === 0 ? one(lexicon) : one(ruled));
  const piece = () => (next(8) === 0 ? one(marks) : '') + word() + one(marks) + one(spaces);
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(14) }, piece).join(''));
};
