/** Erases everything, if that was asked for in this tab; then looks, and says what is left. */
import { asked, present, removeAll } from './bridge/belongings.js';

const show = name => {
  for (const part of document.querySelectorAll('main > section')) part.hidden = part.id !== name;
  document.querySelector(`#${name} h1`).focus();
};

const say = left => {
  document.getElementById('list').replaceChildren(...left.map(({ kind, name }) =>
    Object.assign(document.createElement('li'), { textContent: `${kind}: ${decodeURIComponent(name)}` })));
  show(left.length ? 'left' : 'gone');
};

const erase = async () => {
  show('busy');
  const left = await removeAll();
  if (!left.length) sessionStorage.removeItem(asked); // or the next start of this page would erase a new person's
  say(left);
};

document.getElementById('again').addEventListener('click', erase);
const pause = new Promise(done => { setTimeout(done, 300); }); // other windows have heard of it, and close what they have open

if (sessionStorage.getItem(asked)) pause.then(erase);
else if (location.hash === '#elsewhere') show('elsewhere');
else present().then(left => left.length ? show('nothing') : say(left));
