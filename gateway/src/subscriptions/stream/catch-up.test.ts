import { MemoryBus } from '../testing/memory-bus.ts';
import { RecentRecords } from '../topics/recent-records.ts';
import { Replay } from '../topics/replay.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import { catchUp } from './catch-up.ts';

const replay = new Replay(new MemoryBus(['t']));

function record(position: bigint): TopicRecord {
  const source = { id: null, partition: 0, position, key: null, at: new Date(0) };
  return { ...source, version: null, event: {}, text: '{}', trace: { id: '' } };
}

/** Catches up from `from`. Each delivery adds the next record of `more` to the topic. */
function start(recent: RecentRecords, from: bigint, more: bigint[] = [], isOver = () => false) {
  const delivered: string[] = [];
  const onRecord = ({ position }: TopicRecord) => void delivered.push(`live ${position}`);
  const done = catchUp(recent, replay, new Map([[0, from]]), {
    accepts: () => true,
    deliver: async ({ position }) => {
      delivered.push(`replayed ${position}`);
      const next = more.shift();
      if (next !== undefined) recent.add(record(next), record(next));
    },
    join: () => void recent.listeners.add(null, onRecord),
    isOver,
  });
  return { delivered, done };
}

describe('catching up', () => {
  it('joins in the same tick in which no record is missing', () => {
    const recent = new RecentRecords('t', [3n]);
    const { delivered } = start(recent, 3n);
    recent.add(record(3n), record(3n));
    expect(delivered).toEqual(['live 3']);
  });

  it('delivers the records that arrive meanwhile before it joins', async () => {
    const recent = new RecentRecords('t', [0n]);
    for (const position of [0n, 1n]) recent.add(record(position), record(position));
    const { delivered, done } = start(recent, 0n, [2n, 3n, 4n]);
    await done;
    recent.add(record(5n), record(5n));
    const replayed = [0, 1, 2, 3, 4].map((position) => `replayed ${position}`);
    expect(delivered).toEqual([...replayed, 'live 5']);
  });

  it('stops when the client has gone', async () => {
    const recent = new RecentRecords('t', [0n]);
    for (const position of [0n, 1n]) recent.add(record(position), record(position));
    let left = 1;
    const { delivered, done } = start(recent, 0n, [], () => left-- <= 0);
    await done;
    expect(delivered).toEqual([]);
    expect(recent.listeners.size).toBe(0);
  });

  it('ends with CURSOR_TOO_OLD when retention overtakes it, after all that it has read', async () => {
    const bus = new MemoryBus(['t']);
    for (let n = 0; n < 120; n += 1) {
      await bus.publish([{ topic: 't', key: 'k', value: '{}', headers: { ce_id: `c-${n}` } }]);
    }
    const partition = (await bus.bounds('t')).findIndex(({ next }) => next > 0n);
    const positions = (await bus.bounds('t')).map(({ next }) => next);
    const delivered: bigint[] = [];
    // The tail was opened when all was published: the rest is up to the broker.
    const ended = catchUp(
      new RecentRecords('t', positions),
      new Replay(bus),
      new Map([[partition, 0n]]),
      {
        accepts: () => true,
        deliver: async ({ position }) => {
          delivered.push(position);
          bus.deleteRecords('t');
        },
        join: () => delivered.push(-1n),
        isOver: () => false,
      },
    );
    await expect(ended).rejects.toMatchObject({ extensions: { code: 'CURSOR_TOO_OLD' } });
    expect(delivered).toEqual(Array.from({ length: 50 }, (_, position) => BigInt(position)));
  });
});
