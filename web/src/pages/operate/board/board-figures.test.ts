import type { FiguresQuery } from './board.generated.ts';
import { boardFigures } from './board-figures.ts';

const calm: FiguresQuery = {
  sagas: { edges: [] },
  lately: { totalCount: 0 },
  ofHour: { totalCount: 0 },
  failed: { totalCount: 0 },
  health: [
    {
      service: 'orders',
      reachable: true,
      ready: true,
      lag: [{ topic: 'stock-reserved', records: '0' }],
      outboxPending: 0,
      outboxOldestAgeSeconds: 0,
      deadLetters: 0,
    },
  ],
};
const [orders] = calm.health;

/** A checkout whose payment was captured so many milliseconds after the order was placed. */
const confirmedAfter = (ms: number): FiguresQuery['sagas']['edges'][number] => ({
  node: {
    startedAt: new Date(0).toISOString(),
    steps: [
      { name: 'hold-payment', finishedAt: new Date(1).toISOString() },
      { name: 'capture-payment', finishedAt: new Date(ms).toISOString() },
      { name: 'commit-stock', finishedAt: new Date(ms + 50).toISOString() },
    ],
  },
});

describe('the figures of the board', () => {
  it('are unknown without orders, and nothing is red', () => {
    const figures = boardFigures(calm);
    expect(figures.failingShare).toEqual({ value: null, isRed: false });
    expect(figures.confirmedMs).toEqual({ value: null, isRed: false });
    expect(Object.values(figures).some(({ isRed }) => isRed)).toBe(false);
  });

  it('count orders by the minute, and the share of the last hour that failed', () => {
    const counts = { lately: { totalCount: 10 }, ofHour: { totalCount: 8 } };
    const { ordersAMinute, failingShare } = boardFigures({
      ...{ ...calm, ...counts },
      failed: { totalCount: 2 },
    });
    expect(ordersAMinute.value).toBe(2);
    expect(failingShare).toEqual({ value: 0.25, isRed: true });
  });

  it('have the time that 95 of 100 orders stay below', () => {
    const edges = Array.from({ length: 20 }, (_, index) => confirmedAfter((index + 1) * 100));
    expect(boardFigures({ ...calm, sagas: { edges } }).confirmedMs.value).toBe(1_900);
    const one = { edges: edges.slice(0, 1) };
    expect(boardFigures({ ...calm, sagas: one }).confirmedMs.value).toBe(100);
  });

  it('are red for what waits, lags, is dead or not ready, whichever service it is', () => {
    const bad = {
      ...orders,
      service: 'billing',
      reachable: false,
      ready: false,
      lag: [
        { topic: 'order-placed', records: '900' },
        { topic: 'order-failed', records: '101' },
      ],
      outboxPending: 2,
      outboxOldestAgeSeconds: 31,
      deadLetters: 1,
    };
    const figures = boardFigures({ ...calm, health: [...calm.health, bad] });
    expect(figures.lag).toEqual({ value: 1_001, isRed: true });
    expect(figures.outboxSeconds).toEqual({ value: 31, isRed: true });
    expect(figures.deadLetters).toEqual({ value: 1, isRed: true });
    expect(figures.notReady).toEqual({ value: 1, isRed: true });
  });

  it('leave out what could not be measured', () => {
    const silent = { lag: null, outboxOldestAgeSeconds: null, deadLetters: null };
    const gateway = { service: 'gateway', reachable: true, ready: true, outboxPending: null };
    const alone = boardFigures({ ...calm, health: [{ ...gateway, ...silent }] });
    expect(alone.lag.value).toBeNull();
    expect(alone.deadLetters).toEqual({ value: null, isRed: false });
  });
});
