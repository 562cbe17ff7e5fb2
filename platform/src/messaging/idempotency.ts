import { createHash } from 'node:crypto';
import type { Contract } from '@souk/schema/contract';
import { refusal } from '../kernel/refusal.ts';
import { canonicalJson } from '../runtime/canonical-json.ts';
import { claimKey, type ResponseKey, StoredResponse, storeResponse } from './stored-response.ts';
import type { Reader, Work } from './work.ts';

export class IdempotencyKeyReused extends refusal(
  'IdempotencyKeyReused',
  'This idempotency key was used for another request. Use a new key.',
) {}

export type IdempotentCall = ResponseKey & { readonly input: unknown };

/**
 * Runs a change once per caller and key. The same key and input again returns the stored response,
 * which must survive JSON; another input throws IdempotencyKeyReused. A refused call stores nothing.
 * Of two at once, the second waits for the first.
 */
export async function idempotent<Response>(
  { em, now }: Work<Contract>,
  { input, ...key }: IdempotentCall,
  run: () => Promise<Response>,
): Promise<{ response: Response; replayed: boolean }> {
  const requestHash = hashOf(input);
  const stored = await claimKey(em, key, requestHash, now);
  if (stored && stored.requestHash !== requestHash) throw new IdempotencyKeyReused();
  if (stored) return { response: stored.response as Response, replayed: true };
  const response = await run();
  await storeResponse(em, key, response);
  return { response, replayed: false };
}

/**
 * Returns the response stored under this key, or undefined. For a call that takes several
 * transactions: look here first, and make the last one `idempotent`. Throws IdempotencyKeyReused.
 */
export async function storedResponse<Response>(
  read: Reader,
  { input, ...key }: IdempotentCall,
): Promise<Response | undefined> {
  const stored = await read.findOne(StoredResponse, key);
  if (stored && stored.requestHash !== hashOf(input)) throw new IdempotencyKeyReused();
  return (stored?.response ?? undefined) as Response | undefined;
}

/** Hashes an input; the order of its keys does not matter. */
export function hashOf(input: unknown): string {
  return createHash('sha256').update(canonicalJson(input)).digest('hex');
}
