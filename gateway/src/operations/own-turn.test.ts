import { setImmediate as nextTurn } from 'node:timers/promises';
import { ownTurn } from './own-turn.ts';

describe('callers of one turn', () => {
  it('continue one at a time, in their order, with a turn of the event loop for each', async () => {
    const turn = ownTurn();
    const done: number[] = [];
    const all = [1, 2, 3].map((nth) => turn().then(() => done.push(nth)));
    expect(done).toEqual([]);
    const seen: number[] = [];
    while (done.length < all.length) {
      await nextTurn();
      seen.push(done.length);
    }
    expect(done).toEqual([1, 2, 3]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('continue when one comes while another has its turn', async () => {
    const turn = ownTurn();
    const done: string[] = [];
    const first = turn().then(() => {
      done.push('first');
      return turn().then(() => done.push('second'));
    });
    await first;
    await turn();
    expect(done).toEqual(['first', 'second']);
  });
});
