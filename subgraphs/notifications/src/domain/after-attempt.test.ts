import { afterAttempt, waitsMs } from './after-attempt.ts';

const now = new Date('2026-11-21T12:00:00Z');
const minutesTo = (date: Date | null) => date && (date.getTime() - now.getTime()) / 60_000;

describe('after an attempt to send a mail', () => {
  it('a mail that was sent is at its end', () =>
    expect(afterAttempt(1, { status: 'SENT' }, now)).toEqual({
      ...{ state: 'SENT', nextAt: null, failure: null },
    }));

  it('a mail that the server refuses has failed', () =>
    expect(afterAttempt(1, { status: 'REFUSED', reason: 'EENVELOPE 550' }, now)).toEqual({
      ...{ state: 'FAILED', nextAt: null, failure: 'EENVELOPE 550' },
    }));

  it('any other is tried again after 1, 5 and 30 minutes, 2, 6 and 12 hours, then has failed', () => {
    const outcome = { status: 'UNAVAILABLE', reason: 'ETIMEDOUT' } as const;
    const after = [...waitsMs, 0].map((_, at) => afterAttempt(at + 1, outcome, now));
    expect(after.map(({ nextAt }) => minutesTo(nextAt))).toEqual([1, 5, 30, 120, 360, 720, null]);
    expect(after.map(({ state }) => state)).toEqual([...Array(6).fill('QUEUED'), 'FAILED']);
  });
});
