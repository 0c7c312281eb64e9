/** Files that come with the page: all but the samples are fetched before the program begins. */
import { names, addressOf } from '../assets.js'; // made by scripts/build-dist

const held = new Map();

const fetchBytes = async name => {
  const answer = await fetch(addressOf(name));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
};

export const fetchFirst = () => Promise.all(names.filter(name => !name.startsWith('samples/'))
  .map(async name => held.set(name, await fetchBytes(name))));

export const bytes = name => held.get(name);
export { fetchNamed as fetch };
const fetchNamed = async name => held.get(name) ?? fetchBytes(name);
