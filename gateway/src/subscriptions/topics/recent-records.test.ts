import { RecentRecords } from './recent-records.ts';
import type { TopicRecord } from './topic-record.ts';

function record(partition: number, position: bigint, id: string | null = null): TopicRecord {
  const source = { id, partition, position, key: `k-${partition}`, at: new Date(0) };
  return { ...source, version: null, event: {}, text: '{}', trace: { id: '' } };
}
const everything = { accepts: () => true, recordsMax: 1_000 };
const positions = (records: readonly TopicRecord[]) =>
  records.map(({ partition, position }) => `${partition}:${position}`);

function filled(...records: TopicRecord[]): RecentRecords {
  const recent = new RecentRecords('t', [10n, 20n]);
  for (const one of records) recent.add(one, one);
  return recent;
}

describe('the recent records of a topic', () => {
  it("notify the listeners of a record's key and of all keys", () => {
    const recent = filled();
    const received: string[] = [];
    recent.listeners.add('k-0', ({ position }) => received.push(`key ${position}`));
    recent.listeners.add(null, ({ position }) => received.push(`all ${position}`));
    for (const one of [record(0, 10n), record(1, 20n)]) recent.add(one, one);
    expect(received).toEqual(['key 10', 'all 10', 'all 20']);
  });

  it('do not notify a removed listener', () => {
    const recent = filled();
    const received: unknown[] = [];
    const removeListener = recent.listeners.add('k-0', (one) => received.push(one));
    removeListener();
    recent.add(record(0, 10n), record(0, 10n));
    expect(received).toEqual([]);
    expect(recent.listeners.size).toBe(0);
  });

  it('skip a record that can not be read, and one that was read before', () => {
    const recent = filled(record(0, 10n));
    recent.add(record(0, 11n), null);
    recent.add(record(0, 10n), record(0, 10n));
    expect(recent.offsets).toEqual(
      new Map([
        [0, 12n],
        [1, 20n],
      ]),
    );
    expect(positions(recent.since(new Map([[0, 10n]]), everything).records)).toEqual(['0:10']);
  });

  it('contain a change once, even if it was first sent before the start', () => {
    const recent = filled(
      record(0, 9n, 'c-1'),
      record(0, 10n, 'c-1'),
      record(0, 11n, 'c-2'),
      record(0, 12n, 'c-2'),
    );
    expect(positions(recent.since(new Map([[0, 10n]]), everything).records)).toEqual(['0:11']);
  });

  it('are read in batches without gaps between', () => {
    const recent = filled(
      record(0, 10n),
      record(1, 20n),
      record(0, 11n),
      record(1, 21n),
      record(0, 12n),
    );
    const selection = { accepts: ({ position }: TopicRecord) => position !== 11n, recordsMax: 2 };
    const first = recent.since(
      new Map([
        [0, 10n],
        [1, 20n],
      ]),
      selection,
    );
    expect(positions(first.records)).toEqual(['0:10', '1:20']);
    const second = recent.since(first.offsets, selection);
    expect(positions(second.records)).toEqual(['1:21', '0:12']);
    expect(recent.endsAt(second.offsets)).toBe(true);
  });

  it('do not hold what came before the start, was dropped, or is yet to come', () => {
    const recent = filled();
    expect(recent.holds(new Map([[0, 10n]]))).toBe(true);
    expect(recent.holds(new Map([[0, 9n]]))).toBe(false);
    expect(recent.holds(new Map([[0, 11n]]))).toBe(false);
    for (let position = 10n; position < 1_011n; position += 1n) {
      recent.add(record(0, position), record(0, position));
    }
    expect(recent.holds(new Map([[0, 10n]]))).toBe(false);
    expect(
      recent.holds(
        new Map([
          [0, 11n],
          [1, 20n],
        ]),
      ),
    ).toBe(true);
  });
});
