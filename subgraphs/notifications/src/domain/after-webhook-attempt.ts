import type { DisabledReason } from './webhook-endpoint.ts';

const minuteMs = 60_000;

/** The waits after each attempt that failed. After the last one there is no other attempt. */
export const webhookWaitsMs: readonly number[] = [
  5_000,
  ...[5, 30, 120, 300, 600, 1_440].map((minutes) => minutes * minuteMs),
];

/** How far the waits vary, so that requests that failed together are not repeated together. */
const jitter = 0.1;
/** The longest `Retry-After` that is honoured. */
const retryAfterMsMax = 60 * minuteMs;
/** A receiver that is busy says when to come again: 429 and 503. */
const busy = [429, 503];

/** What has become of an attempt. */
export type WebhookOutcome = {
  readonly status: number | null;
  readonly fault: string | null;
  readonly retryAfterS: number | null;
};

/** The state of a delivery after an attempt; `nextAt` is null at its end. */
export type AfterWebhookAttempt = {
  readonly state: 'QUEUED' | 'SENT' | 'FAILED';
  readonly tries: number;
  readonly nextAt: Date | null;
  /** Why the endpoint may have to be disabled; null when it stays as it is. */
  readonly disables: DisabledReason | null;
};

/**
 * Returns what follows an attempt. `tries` is how many have failed before, `random` is from 0 to 1. An attempt that
 * the shop itself has stopped does not count. After 410 the delivery stays queued, for an endpoint that is enabled again.
 */
export function afterWebhookAttempt(
  tries: number,
  { status, fault, retryAfterS }: WebhookOutcome,
  now: Date,
  random: number,
): AfterWebhookAttempt {
  if (status !== null && status >= 200 && status < 300) {
    return { state: 'SENT', tries, nextAt: null, disables: null };
  }
  if (fault === 'STOPPED') return { state: 'QUEUED', tries, nextAt: now, disables: null };
  if (status === 410) return { state: 'QUEUED', tries, nextAt: now, disables: 'GONE' };
  const waitMs = webhookWaitsMs[tries];
  const failed = tries + 1;
  if (waitMs === undefined) {
    return { state: 'FAILED', tries: failed, nextAt: null, disables: 'FAILING' };
  }
  const varied = waitMs * (1 - jitter + 2 * jitter * random);
  const asked = busy.includes(status ?? 0) ? (retryAfterS ?? 0) * 1_000 : 0;
  const delayMs = Math.max(varied, Math.min(asked, retryAfterMsMax));
  const nextAt = new Date(now.getTime() + Math.round(delayMs));
  return { state: 'QUEUED', tries: failed, nextAt, disables: null };
}
