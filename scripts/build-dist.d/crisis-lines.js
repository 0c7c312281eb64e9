// assets/content/crisis_lines.json as the plain HTML that stands in index.html before any script runs: the lines we
// are sure of, by country, each with the date it was last seen.

const escape = text => String(text).replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const nameOf = new Intl.DisplayNames('en', { type: 'region' });
const languageOf = new Intl.DisplayNames('en', { type: 'language' });
const date = iso => new Date(`${iso}T00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const forWhom = {
  suicide: 'thoughts of suicide', distress: 'hard moments', alcohol: 'alcohol', drugs: 'drugs', overdose: 'overdose',
  poison: 'poisoning', domestic_abuse: 'someone who hurts or controls you', sexual_violence: 'sexual violence',
  youth: 'children and young people', veterans: 'veterans', lgbtq: 'LGBTQ+ people', indigenous: 'Indigenous people',
  men: 'men', families: 'families', health: 'health questions',
};

const aYearBefore = iso => `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
const seen = (line, collected) => !line.checked ? 'Not dated: please check'
  : `Checked ${date(line.checked)}${line.checked < aYearBefore(collected) ? '. This may have changed' : ''}`;

const ways = line => [
  line.number && `<a href="tel:${escape(line.number)}">Call ${escape(line.number)}</a>`,
  line.text && `<a href="sms:${escape(line.text.to)}">Text ${line.text.word ? `${escape(line.text.word)} to ` : ''}${escape(line.text.to)}</a>`,
].filter(Boolean).join(' · ');

const lineItem = (line, collected) => {
  const facts = [
    `For ${line.for.map(word => forWhom[word] ?? word).join(', ')}`,
    line.hours === '24/7' ? 'Day and night' : line.hours ?? 'Hours not known',
    line.languages.map(code => languageOf.of(code)).join(', '),
    line.number && !line.free && 'May cost a call',
    line.note,
    seen(line, collected),
  ].filter(Boolean).map(fact => escape(fact.replace(/\.$/, '')));
  return `<li>${escape(line.name)}<br>${ways(line)}<small>${facts.join('. ')}.</small></li>`;
};

const country = ({ code, name, emergency, lines }, collected) => `<details>
<summary>${escape(name)}</summary>
<ul>
${emergency ? `<li>Emergency<br><a href="tel:${escape(emergency.number)}">Call ${escape(emergency.number)}</a>${
    emergency.note ? `<small>${escape(emergency.note)}.</small>` : ''}</li>\n` : ''}${lines.map(line => lineItem(line, collected)).join('\n')}
</ul>
</details>`;

/** @param facts assets/content/crisis_lines.json, parsed */
export const linesHtml = facts => {
  const sure = facts.lines.filter(line => line.confidence === 'high' && (line.number || line.text));
  const countries = [...new Set([...Object.keys(facts.emergency), ...sure.map(line => line.country)])]
    .map(code => ({ code, name: nameOf.of(code), emergency: facts.emergency[code], lines: sure.filter(line => line.country === code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const call = number => `<a href="tel:${number}">${number}</a>`;
  return `<section id="lines">
<h2>Someone to talk to</h2>
<p class="emergency">If a life is in danger now, call the emergency number: ${call('112')} in Europe and from many mobiles,
${call('911')} in the US and Canada, ${call('999')} in the UK, ${call('000')} in Australia, ${call('111')} in New Zealand.
Others are below.</p>
<p>Choose your country. Numbers are as dialled inside it; from abroad they may not connect. Nothing is dialled before you
tap.</p>
${countries.map(entry => country(entry, facts.collected)).join('\n')}
<p><small>Collected from public sources on ${date(facts.collected)}. Nobody rang these numbers. If your country is not
here, findahelpline.com lists more; opening it leaves this device.</small></p>
</section>`;
};
