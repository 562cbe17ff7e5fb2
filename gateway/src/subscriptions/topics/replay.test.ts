import { until } from '@souk/platform/testing/test-file';
import { MemoryBus } from '../testing/memory-bus.ts';
import { Replay } from './replay.ts';
import type { TopicRecord } from './topic-record.ts';

const topic = 't';
const all = { accepts: () => true, recordsMax: 1_000 };
const numbers = ({ records }: { records: readonly TopicRecord[] }) =>
  records.map(({ event }) => event.n);

async function filled(count: number, ids: readonly string[] = []) {
  const bus = new MemoryBus([topic]);
  for (let n = 0; n < count; n += 1) {
    const headers = { ce_id: ids[n] ?? `c-${n}` };
    await bus.publish([{ topic, key: 'k', value: JSON.stringify({ n }), headers }]);
  }
  const partition = (await bus.bounds(topic)).findIndex(({ next }) => next > 0n);
  const offset = (position: number) => new Map([[partition, BigInt(position)]]);
  return { bus, offset, replay: new Replay(bus) };
}

describe('a replay', () => {
  it('reads the selected records between two offsets', async () => {
    const { replay, offset } = await filled(10);
    const selection = { ...all, accepts: ({ event }: TopicRecord) => event.n !== 4 };
    const batch = await replay.read(topic, offset(3), offset(7), selection);
    expect(numbers(batch)).toEqual([3, 5, 6]);
    expect(batch.offsets).toEqual(offset(7));
  });

  it('ends a batch where the next one starts', async () => {
    const { replay, offset } = await filled(10);
    const selection = { ...all, recordsMax: 3 };
    const first = await replay.read(topic, offset(0), offset(8), selection);
    expect(numbers(first)).toEqual([0, 1, 2]);
    const second = await replay.read(topic, first.offsets, offset(8), selection);
    expect(numbers(second)).toEqual([3, 4, 5]);
    expect(numbers(await replay.read(topic, second.offsets, offset(8), selection))).toEqual([6, 7]);
  });

  it('skips records that were sent again', async () => {
    const { replay, offset } = await filled(8, ['1', '2', '3', '2', '3', '4', '4', '5']);
    expect(numbers(await replay.read(topic, offset(3), offset(8), all))).toEqual([5, 7]);
  });

  it('is shared by all requests that come during another read', async () => {
    const { bus, replay, offset } = await filled(10);
    const reads = [0, 1, 2, 3, 4, 5].map((from) =>
      replay.read(topic, offset(from), offset(9), all),
    );
    const batches = await Promise.all(reads);
    expect(batches.map((batch) => numbers(batch).length)).toEqual([9, 8, 7, 6, 5, 4]);
    expect(bus.tailsOpened).toBe(2);
    await until(() => bus.tailsOpen === 0);
  });

  it('answers CURSOR_TOO_OLD when the broker has deleted records, and to no other reader', async () => {
    const { bus, replay, offset } = await filled(5);
    bus.deleteRecords(topic);
    await bus.publish([{ topic, key: 'k', value: '{"n":5}', headers: {} }]);
    const [behind, further, recent, nothing] = await Promise.allSettled([
      replay.read(topic, offset(0), offset(6), all),
      replay.read(topic, offset(4), offset(5), all),
      replay.read(topic, offset(5), offset(6), all),
      replay.read(topic, offset(2), offset(2), all),
    ]);
    const tooOld = { status: 'rejected', reason: { extensions: { code: 'CURSOR_TOO_OLD' } } };
    expect([behind, further]).toMatchObject([tooOld, tooOld]);
    expect(recent).toMatchObject({ value: { records: [{ event: { n: 5 } }], offsets: offset(6) } });
    expect(nothing).toMatchObject({ value: { records: [], offsets: offset(2) } });
    await until(() => bus.tailsOpen === 0);
  });

  it('skips records that can not be read', async () => {
    const { bus, replay, offset } = await filled(1);
    await bus.publish([{ topic, key: 'k', value: '{', headers: {} }]);
    await bus.publish([{ topic, key: 'k', value: null, headers: {} }]);
    expect(numbers(await replay.read(topic, offset(0), offset(3), all))).toEqual([0]);
  });

  it('fails while the broker is unavailable, and works when it is back', async () => {
    const { bus, replay, offset } = await filled(2);
    bus.disconnect();
    await expect(replay.read(topic, offset(0), offset(2), all)).rejects.toThrow('Try again later.');
    await bus.reconnect();
    expect(numbers(await replay.read(topic, offset(0), offset(2), all))).toEqual([0, 1]);
  });

  it('fails when the broker sends nothing, and leaves no tail behind', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const { bus, replay, offset } = await filled(2);
    const read = replay.read(topic, offset(0), offset(3), all);
    const failed = expect(read).rejects.toThrow('Try again later.');
    await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(10_000);
    await failed;
    expect(bus.tailsOpen).toBe(0);
    jest.useRealTimers();
  });
});
