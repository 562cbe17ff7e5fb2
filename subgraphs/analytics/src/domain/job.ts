export type JobKind = 'SALES_HOURLY';
export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
type JobTrigger = 'MANUAL' | 'CRON';

/** What was sold of one seller in the hour of a report; amounts in minor units. */
export type ReportRow = {
  readonly sellerId: string;
  readonly currency: string;
  readonly orders: number;
  readonly soldOrders: number;
  readonly units: number;
  readonly gross: number;
  readonly refunded: number;
};

/** One run of a job. Its slot is the beginning of the hour that its report is about. */
export type Job = {
  readonly id: string;
  readonly kind: JobKind;
  readonly slot: Date;
  readonly state: JobState;
  readonly trigger: JobTrigger;
  readonly attempts: number;
  /** Increases with each worker that takes the job: only the last one may store a result. */
  readonly fence: number;
  readonly progress: number;
  readonly cancelRequested: boolean;
  readonly result: readonly ReportRow[] | null;
  readonly sha256: string | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

export type Schedule = {
  readonly kind: JobKind;
  readonly paused: boolean;
  readonly version: number;
};

const hourMs = 3_600_000;

/** The beginning of the hour of an instant. Hours of UTC begin with those of most time zones. */
export function slotOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hourMs) * hourMs);
}

/** The end of the hour of a slot. */
export function endOf(slot: Date): Date {
  return new Date(slot.getTime() + hourMs);
}

/** Instants from the first to before the last. */
export type Period = { readonly from: Date; readonly to: Date };

const partsOfHour = 12;

/** The parts in which the report of a slot is computed: an order is placed in one of them, with all of its lines. */
export function partsOf(slot: Date): readonly Period[] {
  const at = (part: number) => new Date(slot.getTime() + (part * hourMs) / partsOfHour);
  return Array.from({ length: partsOfHour }, (_, part) => ({ from: at(part), to: at(part + 1) }));
}

/** Adds the rows of all parts of an hour: one for each seller and currency, in their order. */
export function sumOfRows(rows: readonly ReportRow[]): ReportRow[] {
  const sums = new Map<string, ReportRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.sellerId, row.currency]);
    const sum = sums.get(key);
    sums.set(key, sum ? added(sum, row) : row);
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function added(one: ReportRow, other: ReportRow): ReportRow {
  return {
    ...one,
    orders: one.orders + other.orders,
    soldOrders: one.soldOrders + other.soldOrders,
    units: one.units + other.units,
    gross: one.gross + other.gross,
    refunded: one.refunded + other.refunded,
  };
}

/** A job whose worker failed this often is not taken again. */
export const attemptsMax = 3;
