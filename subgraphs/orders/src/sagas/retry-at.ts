import type { RetryPolicy } from './checkout.ts';

/** When a command that was sent `attempts` times is repeated: each wait is twice as long. RFC 3339. */
export function retryAt(
  now: Date,
  attempts: number,
  { retryMs, retryMaxMs }: Pick<RetryPolicy, 'retryMs' | 'retryMaxMs'>,
): string {
  const delayMs = Math.min(retryMs * 2 ** (attempts - 1), retryMaxMs);
  return new Date(now.getTime() + delayMs).toISOString();
}
