import { MemoryBus } from '../testing/memory-bus.ts';
import { TopicLog } from '../topics/recent-records.ts';
import { History } from '../topics/replay.ts';
import type { Arrival } from '../topics/topic-record.ts';
import { catchUp } from './catch-up.ts';

const history = new History(new MemoryBus(['t']));

function arrival(position: bigint): Arrival {
  const place = { id: null, partition: 0, position, key: null, at: new Date(0) };
  return { ...place, version: null, event: {}, text: '{}', trace: { id: '' } };
}

/** Catches up in a log, in which something more happens whenever something is told. */
function start(log: TopicLog, from: bigint, more: bigint[] = [], isOver = () => false) {
  const told: string[] = [];
  const live = ({ position }: Arrival) => void told.push(`live ${position}`);
  const done = catchUp(log, history, new Map([[0, from]]), {
    wants: () => true,
    tell: async ({ position }) => {
      told.push(`later ${position}`);
      const next = more.shift();
      if (next !== undefined) log.add(arrival(next), arrival(next));
    },
    join: () => void log.listeners.add(null, live),
    isOver,
  });
  return { told, done };
}

describe('catching up', () => {
  it('ends in the same tick where nothing is missing', () => {
    const log = new TopicLog('t', [3n]);
    const { told } = start(log, 3n);
    log.add(arrival(3n), arrival(3n));
    expect(told).toEqual(['live 3']);
  });

  it('tells what happens meanwhile, too, before it ends', async () => {
    const log = new TopicLog('t', [0n]);
    for (const position of [0n, 1n]) log.add(arrival(position), arrival(position));
    const { told, done } = start(log, 0n, [2n, 3n, 4n]);
    await done;
    log.add(arrival(5n), arrival(5n));
    expect(told).toEqual(['later 0', 'later 1', 'later 2', 'later 3', 'later 4', 'live 5']);
  });

  it('stops when the client has gone', async () => {
    const log = new TopicLog('t', [0n]);
    for (const position of [0n, 1n]) log.add(arrival(position), arrival(position));
    let left = 1;
    const { told, done } = start(log, 0n, [], () => left-- <= 0);
    await done;
    expect(told).toEqual([]);
    expect(log.listeners.size).toBe(0);
  });
});
