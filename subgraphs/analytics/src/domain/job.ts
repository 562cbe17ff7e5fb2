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

/** A job whose worker failed this often is not taken again. */
export const attemptsMax = 3;
