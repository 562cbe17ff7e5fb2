import { text } from 'node:stream/consumers';
import { type Target, withBus } from './target.ts';

export type Written = {
  readonly topic: string;
  /** Standard input, up to its end, without it. */
  readonly value?: string | undefined;
  readonly key?: string | undefined;
  /** `name=value` */
  readonly headers: readonly string[];
};

/** Puts one record on a topic. */
export async function appendRecord(
  where: Target,
  { topic, value, key, headers }: Written,
): Promise<void> {
  const written = value ?? (await text(process.stdin)).replace(/\n$/, '');
  const record = { topic, key: key ?? null, value: written };
  await withBus(where, (bus) =>
    bus.publish([{ ...record, headers: Object.fromEntries(headers.map(header)) }]),
  );
}

function header(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}
