import type { FiguresQuery } from './board.generated.ts';

/** For how many minutes orders are counted. */
export const latelyMinutes = 5;
/** From which values on a figure is red. */
const limits = { failingShare: 0.2, confirmedMs: 5_000, outboxSeconds: 30, lag: 1_000 };

/** A figure of the board; null when it is unknown. */
export type Figure = { readonly value: number | null; readonly isRed: boolean };

export type BoardFigures = Readonly<
  Record<
    | 'ordersAMinute'
    | 'failingShare'
    | 'confirmedMs'
    | 'outboxSeconds'
    | 'lag'
    | 'deadLetters'
    | 'notReady',
    Figure
  >
>;

/**
 * The figures of the board. `failingShare` is that of the last hour, from 0 to 1; `confirmedMs` is the time from placing
 * to CONFIRMED that 95 of 100 of the latest checkouts stay below; what could not be measured of a service is left out.
 */
export function boardFigures({
  lately,
  ofHour,
  failed,
  sagas,
  health,
}: FiguresQuery): BoardFigures {
  const share = ofHour.totalCount > 0 ? failed.totalCount / ofHour.totalCount : null;
  const confirmedMs = percentile95(sagas.edges.flatMap(({ node }) => confirmedAfterMs(node)));
  const outbox = most(health.map(({ outboxOldestAgeSeconds }) => outboxOldestAgeSeconds));
  const lag = sum(health.map((one) => (one.lag ? lagOf(one.lag) : null)));
  const letters = sum(health.map(({ deadLetters }) => deadLetters));
  const notReady = health.filter(({ reachable, ready }) => !reachable || !ready).length;
  return {
    ordersAMinute: { value: lately.totalCount / latelyMinutes, isRed: false },
    failingShare: { value: share, isRed: (share ?? 0) > limits.failingShare },
    confirmedMs: { value: confirmedMs, isRed: (confirmedMs ?? 0) > limits.confirmedMs },
    outboxSeconds: { value: outbox, isRed: (outbox ?? 0) > limits.outboxSeconds },
    lag: { value: lag, isRed: (lag ?? 0) > limits.lag },
    deadLetters: { value: letters, isRed: (letters ?? 0) > 0 },
    notReady: { value: notReady, isRed: notReady > 0 },
  };
}

type Saga = FiguresQuery['sagas']['edges'][number]['node'];

/** An order is CONFIRMED when its payment is captured. */
function confirmedAfterMs({ startedAt, steps }: Saga): readonly number[] {
  const capturedAt = steps.find(({ name }) => name === 'capture-payment')?.finishedAt;
  return capturedAt ? [Date.parse(capturedAt) - Date.parse(startedAt)] : [];
}

/** The least of the values that 95 of 100 do not exceed; null without values. */
function percentile95(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}

const lagOf = (lag: readonly { readonly records: string }[]) =>
  lag.reduce((all, { records }) => all + Number(records), 0);

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

function sum(values: readonly (number | null)[]): number | null {
  const given = known(values);
  return given.length > 0 ? given.reduce((all, value) => all + value, 0) : null;
}

function most(values: readonly (number | null)[]): number | null {
  const given = known(values);
  return given.length > 0 ? Math.max(...given) : null;
}
