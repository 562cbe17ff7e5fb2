import type { Released } from './released-files.ts';
import { releasedProblems } from './released-problems.ts';

const week = { partitions: 6, retentionMs: 604_800_000, compacted: false };
const released: Released = {
  migrations: {
    orders: { First: 'a', Second: 'b' },
    gateway: { 'step 0': 'c' },
    bus: { table: 'd' },
  },
  topics: { 'order-placed': week, 'order-shipped': week },
};
const problems = (more: Partial<Released>) => releasedProblems(released, { ...released, ...more });
const withOrders = (orders: Record<string, string>) =>
  problems({ migrations: { ...released.migrations, orders } });
const withTopic = (topic: object) =>
  problems({ topics: { ...released.topics, 'order-placed': { ...week, ...topic } } });

describe('what is released', () => {
  it('is as it was', () => {
    expect(problems({})).toEqual({ changed: [], unrecorded: [] });
  });

  it('gets new migrations and topics, between others as well, which are to be recorded', () => {
    const migrations = {
      ...released.migrations,
      orders: { First: 'a', Between: 'e', Second: 'b' },
      users: { First: 'a' },
    };
    const topics = { ...released.topics, 'order-lost': week };
    expect(problems({ migrations, topics })).toEqual({
      changed: [],
      unrecorded: ['orders: Between', 'users: First', 'topic order-lost'],
    });
  });
});

describe('a released migration', () => {
  it('must not change, and the message says what to do in its database', () => {
    const { changed } = problems({
      migrations: {
        orders: { First: 'a', Second: 'x' },
        gateway: { 'step 0': 'x' },
        bus: { table: 'x' },
      },
    });
    expect(changed).toEqual([
      expect.stringMatching(
        /^orders: Second changed, .*does not run it again.*"npm run migration -- orders/,
      ),
      expect.stringMatching(/^gateway: step 0 changed, .*append a new step/),
      expect.stringMatching(
        /^bus: table changed, .*alter table.* to platform\/src\/bus\/postgres\/schema.sql/,
      ),
    ]);
  });

  it('must not be removed, alone or with its database', () => {
    expect(withOrders({ First: 'a' }).changed).toEqual([
      'orders: Second was removed, and a new database would lack it: restore it.',
    ]);
    expect(problems({ migrations: {} }).changed).toHaveLength(4);
  });

  it('must not run before an earlier one', () => {
    expect(withOrders({ Second: 'b', First: 'a' }).changed).toEqual([
      'orders: the order changed, keep First, Second.',
    ]);
  });
});

describe('a released topic', () => {
  it('must not be removed', () => {
    expect(problems({ topics: { 'order-placed': week } }).changed).toEqual([
      expect.stringMatching(/^topic order-shipped was removed: .*offsets/),
    ]);
  });

  it('must not get another number of partitions', () => {
    expect(withTopic({ partitions: 12 }).changed).toEqual([
      expect.stringMatching(/^topic order-placed has 12 partitions instead of 6: keys would move/),
    ]);
  });

  it.each([{ retentionMs: 1 }, { retentionMs: null }, { compacted: true }])(
    'must not retain its records in another way: %j',
    (topic) => {
      expect(withTopic(topic).changed).toEqual([
        expect.stringMatching(/^topic order-placed retains its records in another way/),
      ]);
    },
  );
});
