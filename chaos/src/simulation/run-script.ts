import { advanceClock, nextDueMs } from './advance-clock.ts';
import { checkAlways } from './check-always.ts';
import { checkAtRest } from './check-at-rest.ts';
import type { Counts } from './counts.ts';
import { InvariantViolation, invariant } from './invariant.ts';
import { OrderActors } from './order-actors.ts';
import type { Plan } from './plan.ts';
import { possibleTurns } from './possible-turns.ts';
import { ordinary, type Step } from './step.ts';
import { World } from './world.ts';

/** Everything that determines a run: the same script gives the same run. */
export type Script = { readonly plan: Plan; readonly steps: readonly Step[] };

export type RunResult = { readonly violation: InvariantViolation | null; readonly counts: Counts };

/** Ordinary steps within which every shop comes to rest. */
const ordinaryStepsMax = 1_000;

/** Observes a run: log lines, and steps with their actors filled in. */
export type Listener = {
  readonly onLine?: (text: string) => void;
  readonly onStep?: (step: Step) => void;
};

/** Runs a script: first its steps with faults, then ordinary steps until nothing is left to do. */
export async function runScript(
  { plan, steps }: Script,
  { onLine, onStep }: Listener = {},
): Promise<RunResult> {
  const world = new World(plan, onLine ?? null);
  const allActors = plan.orders.map((order) => new OrderActors(world, order));
  let violation: InvariantViolation | null = null;
  try {
    for (const step of steps) await takeTurn(world, allActors, step, onStep);
    endFaults(world);
    let count = 0;
    while (await takeOrdinaryTurn(world, allActors)) {
      count += 1;
      invariant(
        count < ordinaryStepsMax,
        'the shop comes to rest',
        () => `it still runs after ${ordinaryStepsMax} steps`,
      );
    }
    checkAtRest(world, allActors);
  } catch (fault) {
    if (!(fault instanceof InvariantViolation)) throw fault;
    violation = fault;
  }
  return { violation, counts: countsOf(world) };
}

/** Takes one of the possible turns, or advances the clock. Skips a named actor that has no turn. */
async function takeTurn(
  world: World,
  allActors: readonly OrderActors[],
  step: Step,
  onStep: Listener['onStep'],
): Promise<void> {
  const turns = possibleTurns(world, allActors);
  turns.push({ actor: 'time', take: (one) => advanceClock(world, one) });
  const { actor } = step;
  const turn =
    actor === null
      ? turns[Math.floor(step.turn * turns.length)]
      : turns.find((one) => one.actor === actor);
  if (!turn) return;
  const taken = { ...step, actor: turn.actor };
  // Before the turn, which may violate an invariant.
  onStep?.(taken);
  const partitions = await turn.take(step);
  if (typeof partitions === 'string') taken.partitions = partitions;
  checkAlways(world);
}

/** Takes the first possible turn. False when nothing is left to do. */
async function takeOrdinaryTurn(world: World, allActors: readonly OrderActors[]): Promise<boolean> {
  const [turn] = possibleTurns(world, allActors);
  if (!turn && nextDueMs(world) === null) return false;
  if (turn) await turn.take(ordinary);
  else advanceClock(world, ordinary);
  checkAlways(world);
  return true;
}

function endFaults(world: World): void {
  world.faultsAreOver = true;
  for (const service of Object.values(world.services)) {
    service.upAt = Math.min(service.upAt, world.now);
    service.consumer.handlerFaults.clear();
  }
}

function countsOf(world: World): Counts {
  const { counts, bus } = world;
  const orders = world.orders();
  const endings: Record<string, number> = {};
  for (const { status, failure } of orders) {
    const ending = status === 'FAILED' ? `${status} (${failure?.code})` : status;
    endings[ending] = (endings[ending] ?? 0) + 1;
  }
  return {
    ...counts,
    orders: orders.length,
    messages: bus.records,
    duplicates: bus.duplicates,
    endings,
  };
}
