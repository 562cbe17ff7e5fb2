import { setTimeout as sleep } from 'node:timers/promises';
import { ExpiringCounter } from './expiring-counter.ts';

describe('an expiring counter', () => {
  it('adds up for each key', () => {
    const counter = new ExpiringCounter(60_000);
    for (const [key, amount] of [
      ['a', 1],
      ['b', 10],
      ['a', 2],
    ] as const)
      counter.add(key, amount);
    expect(['a', 'b', 'c'].map((key) => counter.get(key))).toEqual([3, 10, 0]);
  });

  it('returns the seconds until its window ends', () => {
    const counter = new ExpiringCounter(60_000);
    counter.add('a', 1);
    expect(counter.secondsLeft('a')).toBe(60);
    expect(counter.secondsLeft('b')).toBe(0);
    counter.reset('a');
    expect([counter.get('a'), counter.secondsLeft('a')]).toEqual([0, 0]);
  });

  it('starts again after the window, which later amounts do not extend', async () => {
    const counter = new ExpiringCounter(500);
    counter.add('a', 1);
    let added = 1;
    // If each of these restarted the window, it would never end.
    while (counter.get('a') > 0) {
      counter.add('a', 1);
      added += 1;
      await sleep(20);
    }
    expect(added).toBeGreaterThan(1);
  });
});
