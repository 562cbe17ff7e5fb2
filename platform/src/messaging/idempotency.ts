import { createHash } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import { Refusal } from '../kernel/refusal.ts';
import type { Reader, Work } from './work.ts';

/** What was answered to whom under which key, kept with what the call changed. */
export const StoredResponse = defineEntity({
  name: 'StoredAnswer',
  tableName: 'stored_answers',
  properties: {
    callerId: p.text().primary(),
    operation: p.text().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    answer: p.json<unknown>().nullable(),
    at: p.datetime(),
  },
});

export class IdempotencyKeyReused extends Refusal {
  override readonly name = 'IdempotencyKeyReused';

  constructor() {
    super('This key was used for something else. Take a new one.');
  }
}

export type IdempotentCall = {
  readonly callerId: string;
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
};

/**
 * Runs a use case once for each key of a caller. The same key and input again gives the stored
 * answer, which must survive JSON; another input throws IdempotencyKeyReused. A call that is
 * refused stores nothing. Two at once: the second waits for the first.
 */
export async function idempotent<Answer>(
  { em, now }: Work<Contract>,
  { callerId, operation, key, input }: IdempotentCall,
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  const requestHash = hashOf(input);
  const id = { callerId, operation, key };
  const [first] = await em.execute(
    `insert into stored_answers (caller_id, operation, key, request_hash, at)
     values (?, ?, ?, ?, ?) on conflict do nothing returning key`,
    [callerId, operation, key, requestHash, now],
  );
  if (!first) {
    const stored = await em.findOneOrFail(StoredResponse, id);
    if (stored.requestHash !== requestHash) throw new IdempotencyKeyReused();
    return { answer: stored.answer as Answer, replayed: true };
  }
  const answer = await run();
  await em.nativeUpdate(StoredResponse, id, { answer });
  return { answer, replayed: false };
}

/**
 * What was answered under this key; undefined when nothing was. For a call that can't be one
 * transaction: look first, and let its last transaction be `once`. Throws IdempotencyKeyReused.
 */
export async function storedResponse<Answer>(
  read: Reader,
  { callerId, operation, key, input }: IdempotentCall,
): Promise<Answer | undefined> {
  const stored = await read.findOne(StoredResponse, { callerId, operation, key });
  if (stored && stored.requestHash !== hashOf(input)) throw new IdempotencyKeyReused();
  return (stored?.answer ?? undefined) as Answer | undefined;
}

/** Stands for an input, whatever the order of its keys. */
export function hashOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortedKeys)).digest('hex');
}

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
