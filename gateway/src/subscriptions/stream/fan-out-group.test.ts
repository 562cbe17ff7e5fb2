import { TopicLog } from '../topics/recent-records.ts';
import { Group, type Member } from './fan-out-group.ts';
import type { Stream } from './stream.ts';

describe('a group', () => {
  it('listens as long as somebody is in it', () => {
    const log = new TopicLog('t', [0n]);
    const group = new Group({} as Stream, { log, key: 'k' }, () => Promise.reject(), 1);
    const [one, other] = [{}, {}] as Member[];
    const sizes: number[] = [];
    for (const step of ['join', 'leave'] as const) {
      for (const member of [one, other]) {
        if (member) group[step](member);
        sizes.push(log.listeners.size);
      }
    }
    expect(sizes).toEqual([1, 1, 1, 0]);
  });
});
