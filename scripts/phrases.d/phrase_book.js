// Phrases as people write them in assets/content/*_phrases.json, as the tables that src/language/phrase_book.h reads. <name> is any
// word of a list; (a|b c) is either; an empty alternative may be left out; ~ is up to 3 other words, ~~ up to 12; $ is the end of a
// sentence. A list that is not there, or brackets that do not close, end the build.
export const marks = ['', '.', '#', '#year']; // words 0 to 3: unknown, the end of a sentence, a number, a year

/** "a (b|c d) e" at its spaces that are in no brackets; with "|", at those of alternatives. */
const splitAt = (text, mark) => {
  const parts = [''];
  let depth = 0;
  for (const c of text) {
    depth += (c === '(') - (c === ')');
    if (depth < 0) throw new Error(`brackets in "${text}"`);
    if (c === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  if (depth !== 0) throw new Error(`brackets in "${text}"`);
  return parts;
};
const isGroup = text => text.startsWith('(') && splitAt(text.replace(/^\(/, '( '), ' ').length === 1 && text.endsWith(')') &&
  [...text].reduce(([depth, whole], c, i) => [depth + (c === '(') - (c === ')'), whole && (i === 0 || depth > 0)], [0, true])[1];
/** "shak(e|ing)" → "shake", "shaking" */
const spelt = token => {
  const open = token.indexOf('(');
  if (open < 0) return [token];
  const close = token.indexOf(')', open);
  return token.slice(open + 1, close).split('|').flatMap(end => spelt(token.slice(0, open) + end + token.slice(close + 1)));
};
const single = alternative => /^(<\w+>|[a-z#*]+)$/.test(alternative);
/** No way begins with what may be left out: it would be looked up by nothing. */
const begun = way => way[0]?.maybe ? [[{ ...way[0], maybe: false }, ...way.slice(1)], ...begun(way.slice(1))] : [way];
const codes = { '~': 0x4000, '~~': 0x4001, $: 0x4002 }; // elements: list, 0x8000 if it may be left out; a mark; 0xFFFF ends
export const rows = list => list.join(',').replace(/(.{1,110}),/g, '$1,\n');

/** Words and phrases by number. `lists`: name to words with spaces between. */
export class PhraseBook {
  words = [...marks];
  #ids = new Map(marks.map((word, id) => [word, id]));
  #lists = [];
  #listIds = new Map();
  #elements = [];
  #phrases = [];
  constructor(lists) {
    this.named = lists;
  }

  idOf(word) {
    return this.#ids.get(word) ?? (this.#ids.set(word, this.words.length), this.words.push(word) - 1);
  }
  get phraseCount() {
    return this.#phrases.length;
  }

  #listOf(members) {
    const sorted = [...new Set(members)].sort((a, b) => a - b), key = sorted.join();
    if (!this.#listIds.has(key)) this.#listIds.set(key, this.#lists.push(sorted) - 1);
    return this.#listIds.get(key);
  }
  #membersOf(alternative) {
    if (!alternative.startsWith('<')) return [this.idOf(alternative)];
    const name = alternative.slice(1, -1);
    if (!(name in this.named)) throw new Error(`there is no list <${name}>`);
    return this.named[name].split(' ').map(word => this.idOf(word));
  }

  /** Every way to read a pattern, as elements: {list, maybe} or {mark}. */
  #ways(text) {
    return splitAt(text.trim(), ' ').filter(Boolean).reduce((begun, token) => {
      const next = this.#waysOfToken(token);
      return begun.flatMap(way => next.map(end => [...way, ...end]));
    }, [[]]);
  }
  #waysOfToken(token) {
    if (token in codes) return [[{ mark: token }]];
    if (single(token)) return [[{ list: this.#membersOf(token) }]];
    const alternatives = isGroup(token) ? splitAt(token.slice(1, -1), '|').map(each => each.trim()) : spelt(token);
    const plain = alternatives.filter(single), others = alternatives.filter(each => each && !single(each));
    const maybe = alternatives.includes('');
    const found = others.flatMap(each => this.#ways(each));
    if (plain.length) found.push([{ list: plain.flatMap(each => this.#membersOf(each)), maybe }]);
    else if (maybe) found.push([]);
    return found;
  }

  /** The patterns say what has the number `group`. */
  add(group, patterns) {
    patterns.flatMap(text => this.#ways(text)).flatMap(begun).forEach(way => {
      if (!way[0]?.list) throw new Error('a phrase begins with no word');
      this.#phrases.push([this.#elements.length, group]);
      for (const { list, maybe, mark } of way) this.#elements.push(mark ? codes[mark] : this.#listOf(list) + (maybe ? 0x8000 : 0));
      this.#elements.push(0xffff);
    });
    if (this.#elements.length > 0xffff) throw new Error('too many phrases');
  }

  /** The tables in C++, when all is added. `spellings`: how else words are written, to words with spaces between. */
  tables(spellings) {
    const all = new Map(this.words.slice(marks.length).map(word => [word, [this.idOf(word)]]));
    for (const [from, to] of Object.entries(spellings)) all.set(from, to.split(' ').map(word => this.idOf(word)));
    for (const word of this.words.slice(marks.length)) if (!all.has(word)) all.set(word, [this.idOf(word)]);
    const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
    let at = 0, begin = 0;
    const entries = sorted.map(([from, to]) => `{"${from}", ${(at += to.length) - to.length}, ${to.length}}`);
    const begins = [0, ...this.#lists.map(list => (begin += list.length))];
    return `inline constexpr Spelling spellings[] = {${entries.join(',\n')}};
inline constexpr std::uint16_t meanings[] = {${rows(sorted.flatMap(([, to]) => to))}};
inline constexpr std::uint16_t members[] = {${rows(this.#lists.flat())}};
inline constexpr std::uint16_t list_begins[] = {${rows(begins)}};
inline constexpr std::uint16_t elements[] = {${rows(this.#elements)}};
inline constexpr Phrase phrases[] = {${rows(this.#phrases.map(([from, group]) => `{${from},${group}}`))}};
inline constexpr std::uint16_t word_count = ${this.words.length};
inline constexpr PhraseTables all{spellings, meanings, members, list_begins, elements, phrases, word_count};
`;
  }
}
