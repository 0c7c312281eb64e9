// The command line from end to end, against its contract: LANTERN=path/to/lantern node --test command_line.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { data, file, folder, importOf, json, lantern, run } from './lantern.mjs';

test('a Daylio export comes in once, however often it is imported; what is left out says why and where', () => {
  const to = file('daylio.sqlite');
  const first = importOf(`${data}daylio-small.csv`, '--to', to);
  assert.deepEqual(first, { read: 6, added: 4, already: 0, skipped: [
    { line: 3, why: 'The mood “Sparkly” has no level yet.' },
    { line: 7, why: 'The time “noonish” could not be read.' },
  ] });
  const mapped = importOf(`${data}daylio-small.csv`, '--to', to, '--moods', 'sparkly=2');
  assert.deepEqual([mapped.added, mapped.already, mapped.skipped.length], [1, 4, 1]);
  const before = readFileSync(to);
  const again = importOf(`${data}daylio-small.csv`, '--to', to, '--moods', 'sparkly=2');
  assert.deepEqual([again.read, again.added, again.already], [6, 0, 5]);
  assert.deepEqual(readFileSync(to), before, 'nothing added, nothing changed');
});

test('diaries of other apps are known by themselves, come in once, and what is left out says why', () => {
  const attached = 'Pictures, recordings and other attachments: 1. Lantern keeps words and numbers.';
  const diaries = [
    ['backup.daylio', 3, [{ line: 0, why: attached }], 'stayed'],
    ['day-one.zip', 2, [{ line: 0, why: attached }, { line: 3, why: 'No date in this row.' }], 'kettle'],
    ['journey.zip', 2, [{ line: 0, why: 'The mood of entries: 1. Their scale is not known; the words came in.' },
      { line: 0, why: attached }], 'back'],
    ['bearable.csv', 3, [{ line: 8, why: '“Nutrition” is nothing that Lantern keeps.' }], 'early'],
    ['nomie.json', 2, [{ line: 3, why: 'No date in this row.' }], 'river'],
    ['loop-habits.zip', 2, [], 'early'],
    ['jrnl.txt', 2, [], 'dark'],
    ['markdown.zip', 3, [{ line: 0, why: attached }, { line: 4, why: 'No date in this row.' }], 'dark'],
    ['sleep.csv', 1, [{ line: 6, why: 'The date “later” could not be read.' }], ''],
  ];
  for (const [name, added, skipped, word] of diaries) {
    const to = file(`${name}.sqlite`);
    const first = importOf(`${data}${name}`, '--to', to);
    assert.deepEqual([first.added, first.already, first.skipped], [added, 0, skipped], name);
    const again = importOf(`${data}${name}`, '--to', to);
    assert.deepEqual([again.added, again.already], [0, added], name);
    if (word) assert.equal(json('search', to, word)[0].hits.length, 1, name);
  }
});

test('a folder of Markdown goes out as an archive, and comes in again', () => {
  const record = file('folder.sqlite'), folder = file('folder.zip');
  importOf(`${data}jrnl.txt`, '--to', record);
  assert.equal(run(['export', record, '--to', folder]).status, 0);
  assert.equal(readFileSync(folder).toString('latin1', 0, 2), 'PK');
  const again = importOf(folder, '--to', file('again.sqlite'), '--format', 'markdown');
  assert.deepEqual([again.read, again.added, again.skipped], [2, 2, []]);
  assert.equal(run(['export', record, '--to', file('same.zip'), '--format', 'markdown-zip']).status, 0);
  assert.deepEqual(readFileSync(file('same.zip')), readFileSync(folder));
});

test('a folder of text files comes in as it lies there', () => {
  mkdirSync(file('diary/2024'), { recursive: true });
  writeFileSync(file('diary/2024/2024-03-05 river.md'), '# By the river\n\nWe stayed.\n');
  writeFileSync(file('diary/03.03.2024.txt'), 'No ISO day in this name\n');
  writeFileSync(file('diary/river.jpg'), 'no picture');
  const got = importOf(file('diary'), '--to', file('diary.sqlite'));
  assert.deepEqual(got, { read: 2, added: 1, already: 0, skipped: [{ line: 1, why: 'No date in this row.' }] });
});

test('any table comes in by a mapping of its columns', () => {
  const to = file('table.sqlite');
  const map = 'date=Tag,time=Uhrzeit,mood=Stimmung:1:10,text=Was war,ref=Nummer,number:Schritte=5';
  const got = importOf(`${data}journal-semicolons.csv`, '--to', to, '--map', map);
  assert.deepEqual(got, { read: 3, added: 2, already: 0, skipped: [{ line: 4, why: '“11” is outside its scale.' }] });
  const [found] = json('search', to, 'Fluss');
  assert.deepEqual([found.query, found.hits.length], ['Fluss', 1]);
  assert.match(found.hits[0].id, /^[0-9a-f]{32}$/);
  assert.deepEqual([found.hits[0].date, found.hits[0].ref], ['2024-08-14', 'a2']);
  assert.match(found.hits[0].snippet, /Fluss/);
});

test('searches come as words or as lines, one answer for each, from a record or straight from a file', () => {
  const queries = 'boats\n{"query":"kettle"}\n\nnowhere\n';
  const args = ['search', `${data}daylio-small.csv`, '--queries', '-', '--limit', '1', '--json'];
  const { status, stdout } = run(args, queries);
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 0);
  assert.deepEqual(answers.map(({ query, hits }) => [query, hits.length]), [['boats', 1], ['kettle', 1], ['', 0], ['nowhere', 0]]);
});

test('a misspelt search says what it looked for instead, and a tag narrows a search', () => {
  const from = `${data}daylio-small.csv`;
  const [misspelt] = json('search', from, 'bosts');
  assert.deepEqual([misspelt.query, misspelt.instead, misspelt.hits.length], ['bosts', 'boats', 1]);
  assert.match(run(['search', from, 'bosts']).stdout, /^nothing for bosts, so boats: 1 found/);
  assert.equal(json('search', from, 'boats')[0].instead, undefined);
  assert.equal(json('search', from, 'sea', '--tag', 'Walk')[0].hits.length, 1);
  assert.equal(json('search', from, 'sea', '--tag', 'coffee')[0].hits.length, 0);
});

test('exports come back exactly, as sqlite and as json', () => {
  const to = file('whole.sqlite');
  importOf(`${data}daylio-small.csv`, '--to', to);
  for (const name of ['copy.sqlite', 'copy.json', 'copy.csv', 'copy.md']) {
    assert.equal(run(['export', to, '--to', file(name)]).status, 0);
  }
  const text = readFileSync(file('copy.json'), 'utf8');
  for (const name of ['copy.sqlite', 'copy.json']) {
    const back = file(`back-${name}.sqlite`);
    assert.equal(importOf(file(name), '--to', back).added, 4);
    assert.equal(importOf(file(name), '--to', back).added, 0);
    assert.equal(run(['export', back, '--to', '-', '--format', 'json']).stdout, text);
  }
  assert.match(readFileSync(file('copy.csv'), 'utf8'), /2024-03-05,21:40,\+00:00,2,/);
  assert.match(readFileSync(file('copy.md'), 'utf8'), /## 2024-03-05\n\n### 21:40\n\nMood very good/);
});

/** Ninety days on which a walk lifts the mood. */
function walkingDiary() {
  const lines = ['date,mood,tags'];
  for (let day = 0; day < 90; ++day) {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const walked = (day * day * day * 31 + day * 17) % 101 < 40; // no rhythm
    lines.push(`${date},${(walked ? 4 : 2) + ((day * 104729) % 3 === 0 ? 1 : 0)},${walked ? 'walk' : ''}`);
  }
  return `${lines.join('\n')}\n`;
}

test('insights have the agreed keys, and are the same every time', () => {
  writeFileSync(file('walks.csv'), walkingDiary());
  const [insights] = json('insights', file('walks.csv'));
  assert.equal(insights.days, 90);
  const walk = insights.findings.find(({ tag, lag }) => tag === 'walk' && lag === 0);
  assert.ok(walk && walk.effect > 1 && walk.low > 0 && walk.q < 0.05);
  assert.deepEqual(Object.keys(walk), ['kind', 'measure', 'tag', 'lag', 'effect', 'low', 'high', 'exposed', 'unexposed',
    'p', 'q', 'sentence', 'dates']);
  assert.equal(walk.dates.length, walk.exposed);
  assert.deepEqual(json('insights', file('walks.csv')), [insights]);
  const [quiet] = json('insights', `${data}daylio-small.csv`);
  assert.equal(quiet.findings.length, 0);
  assert.notEqual(quiet.silent_because, '');
});

test('a record tells how its warnings turned out, once somebody answered', () => {
  const rows = Array.from({ length: 100 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date},${2 + ((day * day * day * 31 + day * 17) % 101) % 3 + (day >= 90 ? 4 : 0)}`;
  });
  writeFileSync(file('risen.csv'), ['date,craving', ...rows].join('\n'));
  importOf(file('risen.csv'), '--to', file('risen.sqlite'));
  const [{ findings, tally }] = json('insights', file('risen.sqlite'));
  assert.equal(findings[0].kind, 'warning');
  assert.deepEqual({ ...tally, warnings: [] }, { right: 0, wrong: 0, not_sure: 0, unanswered: 1, warnings: [] });
  const [{ since, told, ...warning }] = tally.warnings;
  assert.deepEqual(warning, { measure: 'craving', answer: '' });
  assert.ok(since === findings[0].dates[0] && told > since);
  assert.doesNotMatch(run(['insights', file('risen.sqlite')]).stdout, /Warnings/);

  run(['export', file('risen.sqlite'), '--to', file('risen.json')]);
  const answer = { name: `finding warning-craving-${since}`, value: 'fits', changed: `${'0'.repeat(15)}1-${'0'.repeat(31)}1` };
  const text = readFileSync(file('risen.json'), 'utf8').replace('"settings":[\n', `"settings":[\n${JSON.stringify(answer)}\n`);
  writeFileSync(file('answered.json'), text);
  const [answered] = json('insights', file('answered.json'));
  assert.deepEqual(answered.tally, { ...tally, right: 1, unanswered: 0, warnings: [{ measure: 'craving', since, told, answer: 'fits' }] });
  assert.match(run(['insights', file('answered.json')]).stdout,
    new RegExp(`Warnings told: 1 fit, 0 did not, 0 not sure, 0 not answered\n  ${told} craving: fits\n$`));
});

test('doses that were noted are a measure too', () => {
  const changed = `${'0'.repeat(15)}1-${'0'.repeat(31)}1`, regimen = `${'0'.repeat(31)}7`;
  const rows = Array.from({ length: 90 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const alone = (day * day * day * 31 + day * 17) % 101 < 40;
    return { date, alone, intake: alone && day % 2 ? 'skipped' : 'taken' };
  });
  const check_ins = rows.map(({ date, alone }, day) => ({ id: String(day + 1).padStart(32, '0'), made: `${date}T12:00:00.000+00:00`,
    mood: 1, ...alone && { tags: ['alone'] }, changed }));
  const doses = rows.map(({ date, intake }, day) => ({ id: String(day + 1001).padStart(32, '0'), regimen,
    due: `${date}T08:00:00.000+00:00`, intake, changed }));
  writeFileSync(file('doses.json'), JSON.stringify({ lantern: { format: 1, schema: 2 }, check_ins, doses,
    regimens: [{ id: regimen, medicine: 'Methadone', began: '2024-01-01T08:00:00.000+00:00', times: ['08:00'], changed }] }));
  const [{ pairs }] = json('associate', file('doses.json'), '--measure', 'share of doses taken');
  const pair = pairs.find(({ tag, lag }) => tag === 'alone' && lag === 0);
  assert.ok(pair.found && pair.effect < -20, JSON.stringify(pair));
});

test('a record is checked page by page; a damaged one is refused', () => {
  const to = file('checked.sqlite');
  importOf(`${data}daylio-small.csv`, '--to', to);
  const [checked] = json('vault', 'check', to);
  assert.deepEqual([checked.ok, checked.cipher, checked.entries, checked.check_ins], [true, 'none', 0, 4]);
  assert.ok(checked.pages > 1);
  const bytes = readFileSync(to);
  for (let at = 5000; at < bytes.length; at += 3) bytes[at] ^= 0x5a;
  writeFileSync(file('damaged.sqlite'), bytes);
  const { status, stdout, stderr } = run(['vault', 'check', file('damaged.sqlite')]);
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /damaged\.sqlite/);
});

test('a locked copy, of a record that a passkey opens too, opens by its passphrase and by a recovery code', () => {
  const copy = file('copy.vault'), to = file('opened.sqlite');
  const made = spawnSync(process.env.LOCKED_COPY, ['an otter, surfacing', copy], { encoding: 'utf8' });
  assert.equal(made.status, 0, 'a copy to try');
  const code = made.stdout.trim();
  for (const known of ['an otter, surfacing\n', code, ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}\r\n`]) {
    const { status, stdout, stderr } = run(['vault', 'check', copy, '--json'], known);
    assert.equal(status, 0, stderr);
    const { ok, cipher, entries } = JSON.parse(stdout);
    assert.deepEqual([ok, cipher, entries], [true, 'chacha20', 1]);
  }
  assert.equal(run(['vault', 'open', copy, '--to', to], code).status, 0);
  assert.equal(json('vault', 'check', to)[0].cipher, 'none');
  assert.match(run(['search', to, 'heron']).stdout, /heron/);
  const other = (code[0] === '7' ? '8' : '7') + code.slice(1);
  for (const wrong of ['', 'an otter', other]) {
    const { status, stdout, stderr } = run(['vault', 'open', copy, '--to', file('none.sqlite')], wrong);
    assert.deepEqual([status, stdout], [1, ''], wrong);
    assert.match(stderr, wrong ? /neither its passphrase nor one of its recovery codes/ : /is locked/);
  }
  const bytes = readFileSync(copy);
  bytes[bytes.length - 100] ^= 1;
  writeFileSync(copy, bytes);
  assert.match(run(['vault', 'check', copy], code).stderr, /does not verify/);
  assert.equal(run(['vault', 'open', copy], code).status, 2);
});

test('bad input is 1, wrong usage 2; both say what to do, on standard error only', () => {
  writeFileSync(file('open.csv'), 'date,text\n2024-03-01,"never closed\n');
  writeFileSync(file('dateless.csv'), 'a,b\nx,y\n');
  const to = ['--to', file('bad.sqlite')];
  const cases = [
    [1, ['import', file('missing.csv'), ...to]], [1, ['import', file('open.csv'), ...to]],
    [1, ['import', file('dateless.csv'), ...to]], [1, ['search', file('missing.sqlite'), 'x']],
    [2, []], [2, ['sing']], [2, ['import']], [2, ['import', file('open.csv')]], [2, ['import', 'a', 'b', ...to]],
    [2, ['import', file('open.csv'), '--loud']], [2, ['import', file('open.csv'), '--to']],
    [2, ['import', `${data}daylio-small.csv`, ...to, '--map', 'mood=mood']], [2, ['search', `${data}daylio-small.csv`]],
    [2, ['import', `${data}daylio-small.csv`, ...to, '--moods', 'rad=9']],
    [2, ['search', `${data}daylio-small.csv`, 'x', '--limit', 'many']],
    [2, ['forecast', `${data}daylio-small.csv`, '--event', 'up']], [2, ['forecast', `${data}daylio-small.csv`, '--measure', 'x']],
    [1, ['forecast', file('missing.csv')]],
  ];
  for (const [expected, args] of cases) {
    const { status, stdout, stderr } = run(args);
    assert.deepEqual([status, stdout], [expected, ''], args.join(' '));
    assert.notEqual(stderr, '');
  }
  assert.match(run(['import', file('open.csv'), ...to]).stderr, /open\.csv: line 2: a quote that opens here never closes/);
});

test('each command explains itself with an example', () => {
  for (const command of ['import', 'export', 'search', 'insights', 'forecast', 'vault check', 'vault open']) {
    const { status, stdout } = run([...command.split(' '), '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`Example:\n  lantern ${command} `));
  }
  assert.match(run(['--help']).stdout, /insights/);
});

/** One column of the days of Kossakowski and others (README), as a table of one measure. */
const kossakowski = (column) => {
  const [head, ...rows] = readFileSync(`${data}kossakowski-days.csv`, 'utf8').trim().split('\n').map((line) => line.split(','));
  const at = head.indexOf(column), to = file(`${column}.csv`);
  writeFileSync(to, ['date,value', ...rows.map((row) => `${row[0]},${row[at]}`)].join('\n'));
  return to;
};

test('a published shift is found where it was published, and nothing else is announced', () => {
  const [{ n, shifts }] = json('shifts', kossakowski('down'), '--announce');
  assert.equal(n, 238);
  assert.equal(shifts.length, 1);
  assert.ok(Math.abs(shifts[0].index - 127) <= 3, `row ${shifts[0].index}`);
  assert.ok(shifts[0].after > shifts[0].before && shifts[0].t > 3);
  assert.equal(shifts[0].date, readFileSync(kossakowski('down'), 'utf8').split('\n')[1 + shifts[0].index].split(',')[0]);
});

test('restlessness and irritability warn weeks before the mood does', () => {
  const first = (column) => json('warn', kossakowski(column), '--baseline', '42')[0].first;
  assert.ok(Math.abs(first('restless') - 78) <= 3, `${first('restless')}`);
  assert.ok(Math.abs(first('irritable') - 79) <= 3, `${first('irritable')}`);
  assert.ok(Math.abs(first('down') - 141) <= 3, `${first('down')}`);
});

const table = (name, values) => {
  writeFileSync(file(name), ['index,value', ...values.map((value, i) => `${i},${value}`)].join('\n'));
  return file(name);
};
/** The same numbers in [0, 1) every time (Park and Miller). */
const random = (seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

test('tomorrow is forecast where that was worth something on the days before, with the agreed keys', () => {
  const [down] = json('forecast', kossakowski('down'), '--event', 'high', '--evaluate');
  assert.deepEqual(Object.keys(down), ['shown', 'why', 'days', 'events', 'base_rate', 'tomorrow', 'sentence', 'brier',
    'brier_base', 'skill', 'skill_low', 'skill_high', 'auc', 'calibration_error']);
  assert.deepEqual([down.shown, down.why, down.days], [true, 'earned', 238]);
  assert.ok(down.skill > 0.05 && down.skill_low > 0 && down.skill_high > down.skill && down.auc > 0.55);
  assert.ok(Math.abs(down.skill - (1 - down.brier / down.brier_base)) < 1e-12 && down.calibration_error < 0.1);
  assert.ok(down.events > 40 && down.events < 0.4 * down.days);
  assert.match(down.sentence, /^Of days like tomorrow, .* in 10 were high\.$/);
  assert.ok(down.sentence.includes(down.tomorrow.band));
  assert.deepEqual(Object.keys(json('forecast', kossakowski('down'))[0]), Object.keys(down).slice(0, 7));
});

test('a forecast that is not shown gives the base rate, and says which way it could not tell', () => {
  const uniform = random(7);
  const chance = table('chance.csv', Array.from({ length: 150 }, () => Math.round(10 * uniform())));
  const [it] = json('forecast', chance, '--evaluate');
  assert.deepEqual([it.shown, it.why, it.tomorrow.probability], [false, 'not better than the base rate', it.base_rate]);
  assert.match(it.sentence, /^About 1 day in \d has been low\. I can’t yet tell which\.$/);
  assert.notEqual(json('forecast', chance, '--evaluate', '--seed', '2')[0].skill_low, it.skill_low);
  const { stdout } = run(['forecast', '-', '--evaluate', '--json'], readFileSync(chance, 'utf8'));
  assert.deepEqual(JSON.parse(stdout), it);
  const [constant] = json('forecast', table('constant.csv', Array(100).fill(3)), '--evaluate');
  assert.deepEqual([constant.why, constant.events, constant.skill], ['too alike', 0, null]);
  const [short] = json('forecast', table('few.csv', Array.from({ length: 29 }, (_, i) => i % 7)));
  assert.deepEqual([short.shown, short.why], [false, 'few days']);
});

test('a record has a forecast of its mood, and of its craving where that is asked for', () => {
  const uniform = random(11), lines = ['date,mood,craving'];
  for (let day = 0, wave = 0; day < 240; ++day) {
    wave = 0.85 * wave + uniform() - 0.5;
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    lines.push(`${date},${Math.round(1 + 4 * uniform())},${Math.max(0, Math.min(10, Math.round(4 + 4 * wave)))}`);
  }
  writeFileSync(file('waves.csv'), lines.join('\n'));
  const record = file('waves.sqlite');
  importOf(file('waves.csv'), '--to', record, '--map', 'date=date,mood=mood:1:5,craving=craving');
  const [craving] = json('forecast', record, '--measure', 'craving');
  assert.deepEqual([craving.shown, craving.days], [true, 240]);
  assert.match(craving.sentence, /in 10 were high in craving\.$/);
  const [mood] = json('forecast', record);
  assert.deepEqual([mood.shown, mood.days], [false, 240]);
  assert.match(run(['forecast', record, '--evaluate']).stdout, /has been low[^]*Brier score 0\.\d+[^]*calibration error/);
});

test('a table of one measure may lack days, lie out of order, or be numbered; what it lacks is said', () => {
  const of = (name, lines) => { writeFileSync(file(name), lines.join('\n')); return file(name); };
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${i === 5 ? 'NA' : i < 30 ? i % 2 : 4 + i % 2}`);
  const [numbered] = json('shifts', of('numbered.csv', ['index,value', ...rows]), '--announce');
  assert.deepEqual(numbered.shifts.map(({ index, date }) => [index, date]), [[30, '']]);
  assert.equal(numbered.n, 59);
  const [turned] = json('shifts', of('turned.csv', ['index,value', ...rows.toReversed()]), '--announce');
  assert.deepEqual(turned.shifts.map(({ index }) => index), [29]);
  assert.deepEqual(json('shifts', of('short.csv', ['date,value', '2026-01-01,3'])), [{ n: 1, shifts: [] }]);

  const refused = (lines, ...args) => run([...args.toSpliced(1, 0, of('bad.csv', lines))]);
  assert.match(refused(['day,mood', '1,2'], 'shifts').stderr, /date,value or index,value/);
  assert.match(refused(['date,value', '2026-01-01,good'], 'shifts').stderr, /line 2 is not a number/);
  assert.match(refused(['date,value', 'soon,3'], 'shifts').stderr, /Line 2 has no date/);
  assert.match(refused(['date,value', '2026-01-01,3'], 'warn', '--baseline', '14').stderr, /have 1 values; 14 are needed/);
  assert.equal(refused(['date,value', '2026-01-01,3'], 'warn').status, 2);
  assert.equal(refused(['date,value', '2026-01-01,3'], 'warn', '--baseline', '14', '--scale', '5').status, 2);
});

test('every pair of a tag and a measure is told, found or not; tags turned against the days go with nothing', () => {
  let state = 1;
  const below = (count) => { state = (state * 48271) % 2147483647; return state % count; };
  const moods = Array.from({ length: 120 }, (_, i) => {
    const walk = below(3) === 0, date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
    return `${date},${2 + walk + below(3)},${walk ? 'a walk' : below(20) ? '' : 'rare'}`;
  });
  writeFileSync(file('walks.csv'), ['day,feel,did', ...moods].join('\n'));
  const asked = ['associate', file('walks.csv'), '--map', 'date=day,mood=feel:1:5,tags=did:;'];
  const [{ pairs }] = json(...asked);
  const walks = pairs.filter(({ tag }) => tag === 'a walk');
  assert.deepEqual(walks.map(({ lag, found }) => [lag, found]), [[0, true], [1, false], [2, false]]);
  assert.ok(walks[0].low < 1 && 1 < walks[0].high && walks[0].n_exposed + walks[0].n_unexposed === 120);
  assert.deepEqual(json(...asked), [{ pairs }]);
  assert.ok(json(...asked, '--shuffle', '3')[0].pairs.every(({ found }) => !found));
  assert.deepEqual(json(...asked, '--measure', 'craving'), [{ pairs: [] }]);
});
