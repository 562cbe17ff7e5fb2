import type { SagaPartsFragment } from './order.generated.ts';
import { sagaLanes } from './saga-lanes.ts';

type Step = SagaPartsFragment['steps'][number];

const start = Date.parse('2026-11-30T10:00:00.000Z');
const at = (ms: number) => new Date(start + ms).toISOString();

function step(name: string, from: number, to: number | null, more: Partial<Step> = {}): Step {
  const times = { startedAt: at(from), finishedAt: to === null ? null : at(to) };
  const rest = { attempts: 1, transactionId: null, error: null };
  return { name, status: to === null ? 'ASKED' : 'DONE', ...rest, ...times, ...more };
}

function lanesOf(steps: Step[], nowMs = 10_000) {
  const saga = { status: 'RUNNING', startedAt: at(0), nextAttemptAt: null, traceId: 't', steps };
  return sagaLanes(saga as SagaPartsFragment, new Date(start + nowMs));
}

describe('the lanes of a checkout', () => {
  it('has each step on the lane of its service, with its time and number', () => {
    const { lanes, spanMs } = lanesOf([
      step('hold-payment', 10, 400),
      step('reserve-stock', 410, 900),
      step('book-delivery', 900, 1_000),
    ]);
    expect(
      lanes.map(({ participant, bars }) => [participant, bars.map(({ name }) => name)]),
    ).toEqual([
      ['billing', ['hold-payment']],
      ['inventory', ['reserve-stock']],
      ['delivery', ['book-delivery']],
    ]);
    expect(lanes[1]?.bars[0]).toMatchObject({ index: 2, fromMs: 410, toMs: 900, tookMs: 490 });
    expect(spanMs).toBe(1_000);
  });

  it('lets a step without an answer last until now', () => {
    const { lanes, spanMs } = lanesOf([step('hold-payment', 0, null, { attempts: 3 })], 7_000);
    expect(lanes[0]?.bars[0]).toMatchObject({ toMs: 7_000, tookMs: null, attempts: 3 });
    expect(spanMs).toBe(7_000);
  });

  it('puts steps of the same time, and short ones side by side, on rows of their own', () => {
    const { lanes } = lanesOf([
      step('hold-payment', 0, 100),
      step('release-payment', 120, 130),
      step('reserve-stock', 100, 1_000),
    ]);
    const [billing, inventory] = lanes;
    expect(billing?.bars.map(({ row }) => row)).toEqual([0, 1]);
    expect(billing?.rows).toBe(2);
    expect(inventory?.rows).toBe(1);
  });

  it('lets a text at the right end with its bar, and takes a row for it where another one is', () => {
    const { lanes } = lanesOf([step('hold-payment', 0, 650), step('capture-payment', 800, 1_000)]);
    const shown = lanes[0]?.bars.map(({ row, endsText }) => ({ row, endsText }));
    expect(shown).toEqual([
      { row: 0, endsText: false },
      { row: 0, endsText: true },
    ]);
    const close = lanesOf([step('hold-payment', 0, 900), step('capture-payment', 900, 1_000)]);
    expect(close.lanes[0]?.bars.map(({ row }) => row)).toEqual([0, 1]);
  });

  it('knows what undoes another step', () => {
    const { lanes } = lanesOf([step('hold-payment', 0, 100), step('release-payment', 500, 600)]);
    expect(lanes[0]?.bars.map(({ isCompensation }) => isCompensation)).toEqual([false, true]);
  });

  it('has empty lanes for a checkout without steps, and an axis nevertheless', () => {
    const { lanes, spanMs } = lanesOf([]);
    expect(lanes.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    expect(spanMs).toBeGreaterThan(0);
  });

  it('leaves out what has not begun, and begins with the checkout at the earliest', () => {
    const unsent = step('book-delivery', 0, null, { startedAt: null });
    const { lanes } = lanesOf([step('hold-payment', -5, 20), unsent]);
    expect(lanes[0]?.bars[0]).toMatchObject({ fromMs: 0, toMs: 20 });
    expect(lanes[2]?.bars).toEqual([]);
  });
});
