import type { Checkout, Command, StepExecution } from '../domain/checkout.ts';
import { type CheckoutMessage, replies } from './checkout.ts';

/** What the log says about one step of a checkout. */
export type StepLine = {
  readonly step: Command | 'cancel';
  /** Counts how often the command was sent. */
  readonly attempt: number;
  readonly outcome: 'sent' | 'succeeded' | 'refused' | 'timed out' | 'accepted' | 'ignored';
  /** Why a step was refused, or who cancelled. */
  readonly code?: string | null;
};

/**
 * The lines about one message to a checkout: what it ended, then what was sent. A message that
 * changed nothing is ignored: a reply that came twice or late, a second cancel.
 */
export function stepLines(
  before: Checkout,
  message: CheckoutMessage,
  after: Checkout,
): readonly StepLine[] {
  const changed = after.runs.flatMap((run, index) => changeOf(before.runs[index], run, message));
  if (message.type === 'timer') return [...timedOut(before, after), ...changed];
  if (message.type === 'cancel') return [cancelled(before, message.code, after), ...changed];
  if (message.type === 'action-required') return changed;
  const isIgnored = !changed.some(({ step }) => step === replies[message.type]);
  return isIgnored ? [ignored(before, replies[message.type]), ...changed] : changed;
}

function changeOf(
  before: StepExecution | undefined,
  { command: step, state, attempts: attempt }: StepExecution,
  message: CheckoutMessage,
): StepLine[] {
  if (!before || before.attempts !== attempt) return [{ step, attempt, outcome: 'sent' }];
  if (before.state === state) return [];
  if (state === 'DONE') return [{ step, attempt, outcome: 'succeeded' }];
  const code = 'code' in message ? message.code : null;
  return [{ step, attempt, outcome: 'refused', code }];
}

/** The step without a reply, for which the checkout compensates. */
function timedOut(before: Checkout, { ending }: Checkout): StepLine[] {
  if (before.ending || !ending?.step) return [];
  const { step } = ending;
  return [{ step, attempt: attemptsOf(before, step), outcome: 'timed out' }];
}

function cancelled(before: Checkout, code: string, { ending }: Checkout): StepLine {
  const outcome = ending === before.ending ? 'ignored' : 'accepted';
  return { step: 'cancel', attempt: 1, outcome, code };
}

function ignored(before: Checkout, step: Command): StepLine {
  return { step, attempt: attemptsOf(before, step), outcome: 'ignored' };
}

/** 0 for a command that was never sent. */
function attemptsOf({ runs }: Checkout, command: Command): number {
  return runs.findLast((run) => run.command === command)?.attempts ?? 0;
}
