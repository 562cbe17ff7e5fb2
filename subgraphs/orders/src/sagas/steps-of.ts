import type { Checkout, Command, StepExecution } from '../domain/checkout.ts';

/** A step as the schema shows it. */
export type Step = Omit<StepExecution, 'state'> & {
  readonly state: StepExecution['state'] | 'UNDONE';
};

/** Which commands undo each step; the refund undoes the hold together with the capture. */
const undoneBy: Readonly<Partial<Record<Command, readonly Command[]>>> = {
  'hold-payment': ['release-payment', 'refund-payment'],
  'capture-payment': ['refund-payment'],
  'reserve-stock': ['release-stock'],
  'commit-stock': ['release-stock'],
  'book-delivery': ['cancel-delivery'],
  'confirm-delivery': ['cancel-delivery'],
};

/**
 * The steps of a checkout, in the order in which they were sent. A step is UNDONE once its
 * compensation has succeeded, even if it never replied. A refused step had no effect and stays REFUSED.
 */
export function stepsOf({ runs }: Checkout): Step[] {
  const done = new Set(runs.filter(({ state }) => state === 'DONE').map(({ command }) => command));
  return runs.map((run) => {
    const undone = undoneBy[run.command]?.some((undo) => done.has(undo));
    return undone && run.state !== 'REFUSED' ? { ...run, state: 'UNDONE' } : run;
  });
}
