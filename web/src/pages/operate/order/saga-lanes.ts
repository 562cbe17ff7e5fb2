import type { SagaPartsFragment } from './order.generated.ts';

type Step = SagaPartsFragment['steps'][number];

/** The services that take part in a checkout, in the order in which it first needs them. */
const participants = ['billing', 'inventory', 'delivery'] as const;

type Participant = (typeof participants)[number];

/** A step of a checkout as a bar on the lane of its service. Times are milliseconds since the checkout began. */
export type Bar = {
  /** The number of the step, from 1. */
  readonly index: number;
  readonly name: string;
  readonly status: Step['status'];
  readonly attempts: number;
  readonly fromMs: number;
  /** The end; for a step without an answer, now. */
  readonly toMs: number;
  /** How long it took; null for a step without an answer. */
  readonly tookMs: number | null;
  /** Whether it undoes another step. */
  readonly isCompensation: boolean;
  /** The row of the lane, from 0: what would hide another lies below it. */
  readonly row: number;
  /** Whether its text ends with the bar instead of beginning with it: at the right there is no room. */
  readonly endsText: boolean;
};

export type Lane = {
  readonly participant: Participant;
  readonly bars: readonly Bar[];
  /** How many rows it has: at least 1. */
  readonly rows: number;
};

export type SagaLanes = {
  readonly lanes: readonly Lane[];
  /** The length of the time axis, in milliseconds: more than 0. */
  readonly spanMs: number;
};

const participantOf: Readonly<Record<string, Participant>> = {
  'hold-payment': 'billing',
  'capture-payment': 'billing',
  'release-payment': 'billing',
  'refund-payment': 'billing',
  'reserve-stock': 'inventory',
  'commit-stock': 'inventory',
  'release-stock': 'inventory',
  'book-delivery': 'delivery',
  'confirm-delivery': 'delivery',
  'cancel-delivery': 'delivery',
};
const compensations = ['release-payment', 'refund-payment', 'release-stock', 'cancel-delivery'];
/** The least length of the axis: a picture of nothing is not stretched. */
const leastMs = 100;

/** Puts the steps of a checkout on the lanes of their services. A step of an unknown service is left out. */
export function sagaLanes({ startedAt, steps }: SagaPartsFragment, now: Date): SagaLanes {
  const start = Date.parse(startedAt);
  const bars = steps.flatMap((step, index) => {
    if (step.startedAt === null) return [];
    const fromMs = Math.max(Date.parse(step.startedAt) - start, 0);
    const end = step.finishedAt ? Date.parse(step.finishedAt) : now.getTime();
    const toMs = Math.max(end - start, fromMs);
    const { name, status, attempts } = step;
    const tookMs = step.finishedAt ? toMs - fromMs : null;
    const isCompensation = compensations.includes(name);
    const bar = { index: index + 1, name, status, attempts, fromMs, toMs, tookMs, isCompensation };
    return [{ ...bar, row: 0, endsText: false }];
  });
  const spanMs = bars.reduce((longest, { toMs }) => Math.max(longest, toMs), leastMs);
  const lanes = participants.map((participant) => {
    const own = bars.filter(({ name }) => participantOf[name] === participant);
    return laneOf(participant, own, spanMs);
  });
  return { lanes, spanMs };
}

/** How much of the axis the text of a bar needs. */
const textShare = 0.23;

function laneOf(participant: Participant, bars: readonly Bar[], spanMs: number): Lane {
  const textMs = spanMs * textShare;
  const ends: number[] = [];
  const placed = bars.map((bar) => {
    const endsText = bar.fromMs + textMs > spanMs;
    const from = endsText ? Math.min(bar.fromMs, bar.toMs - textMs) : bar.fromMs;
    const to = endsText ? bar.toMs : Math.max(bar.toMs, bar.fromMs + textMs);
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return { ...bar, row, endsText };
  });
  return { participant, bars: placed, rows: Math.max(ends.length, 1) };
}
