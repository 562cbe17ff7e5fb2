import { text } from 'node:stream/consumers';
import type { Print } from '../system/step.ts';
import { type Target, withBus } from './target.ts';

export type NewRecord = {
  readonly topic: string;
  /** Read from standard input when undefined. */
  readonly value?: string | undefined;
  readonly key?: string | undefined;
  /** `name=value` */
  readonly headers: readonly string[];
};

/** Appends one record to a topic. */
export async function appendRecord(
  target: Target,
  { topic, value, key, headers }: NewRecord,
  print: Print,
): Promise<void> {
  const content = value ?? (await text(process.stdin)).replace(/\n$/, '');
  const record = { topic, key: key ?? null, value: content };
  await withBus(target, (bus) =>
    bus.publish([{ ...record, headers: Object.fromEntries(headers.map(header)) }]),
  );
  print(`1 record appended to ${topic}`);
}

/** Parses `name=value`. */
function header(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}
