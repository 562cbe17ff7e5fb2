import type { Checkout, Command, StepExecution } from '../domain/checkout.ts';
import { forward, refund, type Stage } from './checkout.ts';

/**
 * The stages of the route that a checkout is on. Compensation undoes every stage whose command was
 * sent and not refused, in the order of the stages.
 */
export function routeOf({ route, runs }: Checkout): readonly Stage[] {
  if (route === 'FORWARD') return forward;
  if (route === 'REFUND') return refund;
  const mayHaveHappened = (command: Command) =>
    runs.some((run) => run.command === command && run.state !== 'REFUSED');
  return forward
    .filter((stage: Stage) => stage.compensation && stage.commands.some(mayHaveHappened))
    .map((stage: Stage) => ({ commands: stage.compensation ? [stage.compensation] : [] }));
}

/** The stage under way. Undefined before the first one, and after the last. */
export function stageOf(checkout: Checkout): Stage | undefined {
  return routeOf(checkout)[checkout.stage];
}

/** The steps of the stage under way that have no reply yet; none of an earlier route. */
export function openSteps(checkout: Checkout): readonly StepExecution[] {
  const commands = checkout.done ? [] : (stageOf(checkout)?.commands ?? []);
  return checkout.runs.filter((run) => run.state === 'ASKED' && commands.includes(run.command));
}

/** The state of the saga as the schema names it. */
export function stateOf({
  done,
  route,
  ending,
}: Checkout): 'RUNNING' | 'COMPENSATING' | 'DONE' | 'COMPENSATED' {
  if (done) return ending ? 'COMPENSATED' : 'DONE';
  return route === 'FORWARD' && !ending ? 'RUNNING' : 'COMPENSATING';
}
