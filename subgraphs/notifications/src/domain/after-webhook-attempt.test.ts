import {
  afterWebhookAttempt,
  type WebhookOutcome,
  webhookWaitsMs,
} from './after-webhook-attempt.ts';

const now = new Date('2026-11-21T12:00:00Z');
const outcome = (changes: Partial<WebhookOutcome>): WebhookOutcome => ({
  ...{ status: null, fault: null, retryAfterS: null },
  ...changes,
});
const waitOf = (tries: number, changes: Partial<WebhookOutcome>, random = 0.5) => {
  const { nextAt } = afterWebhookAttempt(tries, outcome(changes), now, random);
  return nextAt && (nextAt.getTime() - now.getTime()) / 1_000;
};

describe('after an attempt to send a webhook', () => {
  it.each([200, 204, 299])('status %i is its end', (status) =>
    expect(afterWebhookAttempt(2, outcome({ status }), now, 0)).toEqual({
      ...{ state: 'SENT', tries: 2, nextAt: null, disables: null },
    }),
  );

  it.each([199, 301, 302, 400, 404, 500])('status %i is tried again', (status) =>
    expect(afterWebhookAttempt(0, outcome({ status }), now, 0.5)).toMatchObject({
      ...{ state: 'QUEUED', tries: 1, disables: null },
    }),
  );

  it('any other is tried again after 5 s, 5 and 30 min, 2, 5, 10 and 24 h, then has failed', () => {
    const waits = [...webhookWaitsMs, 0].map((_, tries) => waitOf(tries, { fault: 'TIMEOUT' }));
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 86_400, null]);
    const last = outcome({ status: 500 });
    expect(afterWebhookAttempt(webhookWaitsMs.length, last, now, 0)).toEqual({
      ...{ state: 'FAILED', tries: 8, nextAt: null, disables: 'FAILING' },
    });
  });

  it('the waits vary by a tenth', () => {
    expect(waitOf(1, { status: 500 }, 0)).toBe(270);
    expect(waitOf(1, { status: 500 }, 1)).toBe(330);
  });

  it.each([
    [429, 120, 120],
    [503, 120, 120],
    [429, 999_999, 3_600],
    [429, 1, 5],
    [500, 120, 5],
  ])('status %i with Retry-After %i waits %i s', (status, retryAfterS, expected) =>
    expect(waitOf(0, { status, retryAfterS })).toBe(expected),
  );

  it('410 disables the endpoint, and the delivery stays queued', () =>
    expect(afterWebhookAttempt(3, outcome({ status: 410 }), now, 0)).toMatchObject({
      ...{ state: 'QUEUED', tries: 3, disables: 'GONE' },
    }));

  it('one that the shop has stopped does not count', () =>
    expect(afterWebhookAttempt(7, outcome({ fault: 'STOPPED' }), now, 0)).toEqual({
      ...{ state: 'QUEUED', tries: 7, nextAt: now, disables: null },
    }));
});
