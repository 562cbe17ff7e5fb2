import type {
  Cancellation,
  CancellationCommand,
  CancellationStep,
} from '../domain/cancellation.ts';
import type { RetryPolicy } from './checkout.ts';
import { retryAt } from './retry-at.ts';

/**
 * The steps of a cancellation. Delivery goes first: once the goods have left, it refuses. For some units of
 * a parcel it is asked as well, or they race with the courier.
 */
const steps = {
  whole: ['cancel-delivery', 'release-stock', 'refund-payment'],
  units: ['amend-delivery', 'release-stock', 'refund-payment'],
} as const satisfies Record<string, readonly CancellationCommand[]>;

/** Which command each reply belongs to. */
export const cancellationReplies = {
  'delivery-cancelled': 'cancel-delivery',
  'delivery-amended': 'amend-delivery',
  'stock-released': 'release-stock',
  'payment-refunded': 'refund-payment',
} as const satisfies Record<string, CancellationCommand>;

/** What advances a cancellation: a participant's reply, or the timer. */
export type CancellationMessage =
  | {
      readonly type: keyof typeof cancellationReplies;
      readonly success: boolean;
      readonly message: string | null;
      readonly transactionId: string | null;
    }
  | { readonly type: 'timer' };

/** What follows from one message. `ended` says how the cancellation ended; null while it is under way. */
export type CancellationTransition = {
  readonly cancellation: Cancellation;
  readonly command: CancellationCommand | null;
  readonly ended: 'DONE' | 'REFUSED' | null;
};

/** A cancellation that begins: its first command is to be sent. */
export function beginCancellation(
  about: Omit<Cancellation, 'runs' | 'wakeAt'>,
  now: Date,
  policy: RetryPolicy,
): CancellationTransition {
  return send({ ...about, runs: [], wakeAt: now.toISOString() }, now, policy);
}

/**
 * The transition function of a cancellation: pure. A reply that comes twice or late changes nothing. Only
 * delivery may refuse; a refusal of a later step is kept in its step, and the cancellation goes on.
 */
export function nextCancellation(
  before: Cancellation,
  message: CancellationMessage,
  now: Date,
  policy: RetryPolicy,
): CancellationTransition {
  const open = before.runs.at(-1);
  if (open?.state !== 'ASKED') return unchanged(before);
  if (message.type === 'timer') return onTimer(before, open, now, policy);
  if (cancellationReplies[message.type] !== open.command) return unchanged(before);
  const closed: CancellationStep = {
    ...open,
    state: message.success ? 'DONE' : 'REFUSED',
    transactionId: message.transactionId,
    error: message.success ? null : message.message,
    finishedAt: now.toISOString(),
  };
  const cancellation = { ...before, runs: [...before.runs.slice(0, -1), closed] };
  const isRefused = !message.success && cancellation.runs.length === 1;
  if (isRefused) return { cancellation, command: null, ended: 'REFUSED' };
  return send(cancellation, now, policy);
}

function onTimer(
  before: Cancellation,
  open: CancellationStep,
  now: Date,
  policy: RetryPolicy,
): CancellationTransition {
  if (now < new Date(before.wakeAt)) return unchanged(before);
  const attempts = open.attempts + 1;
  const runs = [...before.runs.slice(0, -1), { ...open, attempts }];
  const wakeAt = retryAt(now, attempts, policy);
  return { cancellation: { ...before, runs, wakeAt }, command: open.command, ended: null };
}

/** Sends the next command, or ends the cancellation after the last one. */
function send(before: Cancellation, now: Date, policy: RetryPolicy): CancellationTransition {
  const command = steps[before.whole ? 'whole' : 'units'][before.runs.length];
  if (!command) return { cancellation: before, command: null, ended: 'DONE' };
  const sent = { state: 'ASKED', attempts: 1, transactionId: null, error: null } as const;
  const step = { command, ...sent, startedAt: now.toISOString(), finishedAt: null };
  const wakeAt = retryAt(now, 1, policy);
  const cancellation = { ...before, runs: [...before.runs, step], wakeAt };
  return { cancellation, command, ended: null };
}

function unchanged(cancellation: Cancellation): CancellationTransition {
  return { cancellation, command: null, ended: null };
}
