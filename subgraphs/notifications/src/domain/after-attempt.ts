const minuteMs = 60_000;

/** The waits after each attempt that did not succeed. After the last one there is no other attempt. */
export const waitsMs: readonly number[] = [1, 5, 30, 120, 360, 720].map(
  (minutes) => minutes * minuteMs,
);

/** How many mails in a row an address refuses before it gets no more. */
export const refusalsMax = 3;

/** What has become of an attempt to send a mail. */
export type AttemptOutcome =
  | { readonly status: 'SENT' }
  | { readonly status: 'REFUSED' | 'UNAVAILABLE'; readonly reason: string };

/** The state of a mail after an attempt; `nextAt` is null at its end. */
export type AfterAttempt = {
  readonly state: 'QUEUED' | 'SENT' | 'FAILED';
  readonly nextAt: Date | null;
  readonly failure: string | null;
};

/**
 * Returns what follows an attempt, the first being number 1. A server that refuses is final; everything else is
 * tried again, as a broken connection does not say whether the mail has arrived.
 */
export function afterAttempt(attempt: number, outcome: AttemptOutcome, now: Date): AfterAttempt {
  if (outcome.status === 'SENT') return { state: 'SENT', nextAt: null, failure: null };
  const { status, reason: failure } = outcome;
  const waitMs = status === 'REFUSED' ? undefined : waitsMs[attempt - 1];
  if (waitMs === undefined) return { state: 'FAILED', nextAt: null, failure };
  return { state: 'QUEUED', nextAt: new Date(now.getTime() + waitMs), failure };
}
