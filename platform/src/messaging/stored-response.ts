import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';

/** The response to a caller's idempotency key, stored in the transaction of the change. */
export const StoredResponse = defineEntity({
  name: 'StoredResponse',
  tableName: 'stored_answers',
  properties: {
    callerId: p.text().primary(),
    operation: p.text().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    response: p.json<unknown>().name('answer').nullable(),
    at: p.datetime(),
  },
});

/** A caller's key for one operation. */
export type ResponseKey = {
  readonly callerId: string;
  readonly operation: string;
  readonly key: string;
};

type Stored = { readonly requestHash: string; readonly response: unknown };

/**
 * Claims a key for this transaction. Returns null for a new key, otherwise what is stored under it.
 * Of two at once, the second waits here for the first to commit.
 */
export async function claimKey(
  em: EntityManager,
  { callerId, operation, key }: ResponseKey,
  requestHash: string,
  now: Date,
): Promise<Stored | null> {
  const [claimed] = await em.execute(
    `insert into stored_answers (caller_id, operation, key, request_hash, at)
     values (?, ?, ?, ?, ?) on conflict do nothing returning key`,
    [callerId, operation, key, requestHash, now],
  );
  if (claimed) return null;
  const stored = await em.findOneOrFail(StoredResponse, { callerId, operation, key });
  return { requestHash: stored.requestHash, response: stored.response };
}

/** Stores the response under a key that this transaction has claimed. */
export async function storeResponse(
  em: EntityManager,
  { callerId, operation, key }: ResponseKey,
  response: unknown,
): Promise<void> {
  await em.nativeUpdate(StoredResponse, { callerId, operation, key }, { response });
}
