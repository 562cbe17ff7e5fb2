import { readdirSync, readFileSync } from 'node:fs';
import { type Contract, decode, encode, type MessageType } from '../contract.ts';
import { contracts } from './topics.ts';

const folder = `${import.meta.dirname}/past`;
const allMessages: Contract = Object.assign({}, ...Object.values(contracts));

/** `order-placed.v1.json` is the first version of `order-placed`. */
const samples = readdirSync(folder).map((file) => {
  const [type = '', version = ''] = file.split('.');
  const text = readFileSync(`${folder}/${file}`, 'utf8').trimEnd();
  return { file, type, version: Number(version.slice(1)), text };
});

function newestOf(type: string) {
  const versions = samples.filter((sample) => sample.type === type);
  return versions.toSorted((one, other) => one.version - other.version).at(-1);
}

function messageOf(type: string): MessageType {
  const message = allMessages[type];
  if (!message) throw new Error(`There are samples of "${type}", but no contract has it any more.`);
  return message;
}

it.each(samples)('the sample $file can still be decoded', ({ type, text }) => {
  expect(() => decode(messageOf(type), text)).not.toThrow();
});

it.each(Object.keys(allMessages))('%s is still encoded as in its newest sample', (type) => {
  const message = messageOf(type);
  const text = newestOf(type)?.text ?? '';
  expect(encode(message, decode(message, text))).toBe(text);
});
