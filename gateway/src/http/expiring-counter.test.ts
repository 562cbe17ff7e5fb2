import { setTimeout as sleep } from 'node:timers/promises';
import { Tally } from './expiring-counter.ts';

describe('a tally', () => {
  it('adds up for each key', () => {
    const tally = new Tally(60_000);
    for (const [key, amount] of [
      ['a', 1],
      ['b', 10],
      ['a', 2],
    ] as const)
      tally.add(key, amount);
    expect(['a', 'b', 'c'].map((key) => tally.of(key))).toEqual([3, 10, 0]);
  });

  it('says how long a sum still counts', () => {
    const tally = new Tally(60_000);
    tally.add('a', 1);
    expect(tally.secondsLeft('a')).toBe(60);
    expect(tally.secondsLeft('b')).toBe(0);
    tally.forget('a');
    expect([tally.of('a'), tally.secondsLeft('a')]).toEqual([0, 0]);
  });

  it('begins anew when the window is over, and no later for what came within', async () => {
    const tally = new Tally(50);
    tally.add('a', 1);
    let added = 1;
    // Were each of these to begin the window again, it would never be over.
    while (tally.of('a') > 0) {
      tally.add('a', 1);
      added += 1;
      await sleep(5);
    }
    expect(added).toBeGreaterThan(1);
  });
});
