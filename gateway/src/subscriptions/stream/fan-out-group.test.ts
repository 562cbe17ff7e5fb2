import { RecentRecords } from '../topics/recent-records.ts';
import { FanOutGroup, type Member } from './fan-out-group.ts';
import type { Stream } from './stream.ts';

describe('a fan-out group', () => {
  it('listens to the topic as long as it has members', () => {
    const recent = new RecentRecords('t', [0n]);
    const source = { recent, key: 'k' };
    const group = new FanOutGroup({} as Stream, source, () => Promise.reject(), 1);
    const [one, other] = [{}, {}] as Member[];
    const sizes: number[] = [];
    for (const step of ['join', 'leave'] as const) {
      for (const member of [one, other]) {
        if (member) group[step](member);
        sizes.push(recent.listeners.size);
      }
    }
    expect(sizes).toEqual([1, 1, 1, 0]);
  });
});
