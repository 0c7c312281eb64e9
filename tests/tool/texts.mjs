// The commands that read texts line by line, against the contract: LANTERN=path/to/lantern node --test texts.mjs
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { data, file, json, lantern, run } from './lantern.mjs';

const heardIn = (input, command = 'classify') => {
  const { status, stdout, stderr } = run([command], input);
  assert.equal(status, 0, stderr);
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
};

test('how texts sound is told line by line, with the agreed keys, whatever is in them', () => {
  const [glad] = heardIn('{"text": "Slept at last. So glad."}\n');
  assert.deepEqual(glad.sentiment, { compound: 0.5095, positive: 0.452, neutral: 0.548, negative: 0 });
  assert.ok(glad.valence > 0.5 && glad.valence < 1);
  assert.deepEqual(Object.keys(glad.families), ['joy/gratitude', 'calm', 'hope', 'sad', 'anxious', 'angry/frustrated',
    'ashamed/guilty', 'tired/flat']);
  assert.deepEqual([glad.shown, glad.topics.map(({ tag }) => tag)], [['joy/gratitude'], ['sleep']]);
  assert.deepEqual(Object.keys(glad.tone), ['arousal', 'first_person', 'past', 'present', 'future', 'running_high']);
  const [plain] = heardIn('{"text": "Took the bus, bought milk."}');
  assert.deepEqual([plain.shown, plain.topics.map(({ tag }) => tag)], [[], ['travel']]);
  const [thanks] = heardIn('{"text": "Thank you so much, all of you"}');
  assert.equal(Object.keys(thanks.emotions).length, 28);
  assert.equal(Object.keys(thanks.ekman).length, 7);
  assert.deepEqual([thanks.labels[0], thanks.ekman_labels[0]], ['gratitude', 'joy']);
  assert.ok([...Object.values(thanks.emotions), ...Object.values(thanks.ekman)].every((p) => p >= 0 && p <= 1));
  const odd = ['', 'x', 'word '.repeat(40_000), 'мне плохо, 私は good', 'a\u0000b\u0007 good', '\ud83d cut in half'];
  assert.equal(heardIn(odd.map((text) => JSON.stringify({ text, id: 7 })).join('\r\n\n')).length, odd.length);
  const broken = Buffer.from('\ufeff{"text": "good \u00ff\u00fe"}', 'utf8').toString('latin1').replace(/\u00c3./g, '\u00ff');
  assert.equal(heardIn(Buffer.from(broken, 'latin1'))[0].sentiment.compound, 0.4404);
  assert.deepEqual(heardIn(''), []);
});

test('danger is told line by line, with the agreed keys, and where it is said', () => {
  const said = ['I took too many pills.', 'müde. i dont wanna be here anymore', 'This traffic is killing me', ''];
  const heard = heardIn(said.map((text) => JSON.stringify({ text })).join('\n'), 'danger');
  assert.deepEqual(heard.map(({ tier, kinds }) => [tier, kinds]),
    [['explicit', ['overdose']], ['soft', ['self-harm']], ['none', []], ['none', []]]);
  assert.ok(heard.every((each) => ['tier', 'kinds', 'score', 'spans'].every((key) => key in each) && each.score >= 0 && each.score <= 1));
  const [from, to] = heard[1].spans[0];
  assert.match(Buffer.from(said[1]).subarray(from, to).toString(), /^(dont )?wanna be here anymore$/);
  assert.deepEqual([heard[2].spans, heard[3].spans], [[], []]);
});

test('texts come and go in a pipe of any length, each answered before the next has to be written', async () => {
  const lines = Array.from({ length: 3_000 }, (_, i) => JSON.stringify({ text: `day number ${i + 0.5} was ${i % 2 ? 'good' : 'bad'}` }));
  const all = heardIn(lines.join('\n'));
  assert.ok(all.length === lines.length && all.every(({ sentiment }, i) => sentiment.compound > 0 === (i % 2 === 1)));
  const asked = spawn(lantern, ['classify', '-']);
  for (const text of ['good', 'bad', 'good']) {
    asked.stdin.write(`${JSON.stringify({ text })}\n`);
    const [answer] = await once(asked.stdout, 'data');
    assert.equal(JSON.parse(answer).sentiment.compound > 0, text === 'good');
  }
  asked.stdin.end();
  assert.deepEqual(await once(asked, 'close'), [0, null]);
});

test('a line that is no text ends the answers with its number', () => {
  for (const line of ['not json', '{"words": "good"}', '{"text": 5}', '[]', '{"text": "good"']) {
    const { status, stdout, stderr } = run(['classify'], `{"text": "good"}\n${line}\n{"text": "bad"}\n`);
    assert.deepEqual([status, stdout.trim().split('\n').length], [1, 1], line);
    assert.match(stderr, /Line 2 of standard input/);
  }
  assert.match(run(['classify', file('nowhere.jsonl')]).stderr, /nowhere.jsonl could not be read: No such file/);
});
