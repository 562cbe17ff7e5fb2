import { TopicLog } from './recent-records.ts';
import type { Arrival } from './topic-record.ts';

function arrival(partition: number, position: bigint, id: string | null = null): Arrival {
  const place = { id, partition, position, key: `k-${partition}`, at: new Date(0) };
  return { ...place, version: null, event: {}, text: '{}', trace: { id: '' } };
}
const everything = { wants: () => true, atMost: 1_000 };
const places = (arrivals: readonly Arrival[]) =>
  arrivals.map(({ partition, position }) => `${partition}:${position}`);

function logOf(...arrivals: Arrival[]): TopicLog {
  const log = new TopicLog('t', [10n, 20n]);
  for (const one of arrivals) log.add(one, one);
  return log;
}

describe('the log of a topic', () => {
  it('hands on what comes, to those of its key and to those of all', () => {
    const log = logOf();
    const heard: string[] = [];
    log.listeners.add('k-0', ({ position }) => heard.push(`key ${position}`));
    log.listeners.add(null, ({ position }) => heard.push(`all ${position}`));
    for (const one of [arrival(0, 10n), arrival(1, 20n)]) log.add(one, one);
    expect(heard).toEqual(['key 10', 'all 10', 'all 20']);
  });

  it('hands on nothing to who has gone', () => {
    const log = logOf();
    const heard: unknown[] = [];
    const leave = log.listeners.add('k-0', (one) => heard.push(one));
    leave();
    log.add(arrival(0, 10n), arrival(0, 10n));
    expect(heard).toEqual([]);
    expect(log.listeners.size).toBe(0);
  });

  it('goes past what can not be read, and past what came before', () => {
    const log = logOf(arrival(0, 10n));
    log.add(arrival(0, 11n), null);
    log.add(arrival(0, 10n), arrival(0, 10n));
    expect(log.reached).toEqual(
      new Map([
        [0, 12n],
        [1, 20n],
      ]),
    );
    expect(places(log.since(new Map([[0, 10n]]), everything).arrivals)).toEqual(['0:10']);
  });

  it('hands on a change once, though it is sent twice, and though the first came long before', () => {
    const log = logOf(
      arrival(0, 9n, 'c-1'),
      arrival(0, 10n, 'c-1'),
      arrival(0, 11n, 'c-2'),
      arrival(0, 12n, 'c-2'),
    );
    expect(places(log.since(new Map([[0, 10n]]), everything).arrivals)).toEqual(['0:11']);
  });

  it('tells of what is wanted since some marks, a page at a time, missing nothing between', () => {
    const log = logOf(
      arrival(0, 10n),
      arrival(1, 20n),
      arrival(0, 11n),
      arrival(1, 21n),
      arrival(0, 12n),
    );
    const wanted = { wants: ({ position }: Arrival) => position !== 11n, atMost: 2 };
    const first = log.since(
      new Map([
        [0, 10n],
        [1, 20n],
      ]),
      wanted,
    );
    expect(places(first.arrivals)).toEqual(['0:10', '1:20']);
    const second = log.since(first.reached, wanted);
    expect(places(second.arrivals)).toEqual(['1:21', '0:12']);
    expect(log.isReachedBy(second.reached)).toBe(true);
  });

  it('knows what it does not hold: from before its time, long ago, or not here yet', () => {
    const log = logOf();
    expect(log.holds(new Map([[0, 10n]]))).toBe(true);
    expect(log.holds(new Map([[0, 9n]]))).toBe(false);
    expect(log.holds(new Map([[0, 11n]]))).toBe(false);
    for (let position = 10n; position < 1_011n; position += 1n) {
      log.add(arrival(0, position), arrival(0, position));
    }
    expect(log.holds(new Map([[0, 10n]]))).toBe(false);
    expect(
      log.holds(
        new Map([
          [0, 11n],
          [1, 20n],
        ]),
      ),
    ).toBe(true);
  });
});
