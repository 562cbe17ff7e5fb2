import { afterMailAttempt } from './identity-mail.ts';

const now = new Date('2026-11-21T12:00:00Z');

describe('after an attempt to send a mail', () => {
  it.each([
    ['sent', 'SENT'],
    ['dropped', 'DROPPED'],
  ] as const)('it has an end when it was %s', (outcome, state) => {
    expect(afterMailAttempt(1, outcome, now)).toEqual({ state, nextAt: null });
  });

  it('it waits longer each time, and fails after the seventh', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) => {
      const { state, nextAt } = afterMailAttempt(attempt, 'failed', now);
      return nextAt ? (nextAt.getTime() - now.getTime()) / 60_000 : state;
    });
    expect(waits).toEqual([0.25, 1, 5, 15, 60, 240, 'FAILED']);
  });
});
