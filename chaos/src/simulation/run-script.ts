import { nextDueMs, wait } from './advance-clock.ts';
import { holdAlways } from './check-always.ts';
import { holdAtRest } from './check-at-rest.ts';
import type { Counts } from './counts.ts';
import { Broken, hold } from './invariant.ts';
import { Person } from './order-actors.ts';
import type { Plan } from './plan.ts';
import { turnsIn } from './possible-turns.ts';
import { ordinary, type Step } from './step.ts';
import { World } from './world.ts';

/** A run, whole: the same script is the same run, always. */
export type Script = { readonly plan: Plan; readonly steps: readonly Step[] };

export type Outcome = { readonly broken: Broken | null; readonly counts: Counts };

/** More than this many ordinary steps no shop needs to come to rest. */
const restlessAfter = 1_000;

/** Who wants to know what happens: in words, and step by step, each with whose turn it was. */
export type Listener = {
  readonly onLine?: (text: string) => void;
  readonly onStep?: (step: Step) => void;
};

/** Plays a script: first with what fate decides, then an ordinary day until nothing is left to do. */
export async function play(
  { plan, steps }: Script,
  { onLine, onStep }: Listener = {},
): Promise<Outcome> {
  const world = new World(plan, onLine ?? null);
  const people = plan.orders.map((order) => new Person(world, order));
  let broken: Broken | null = null;
  try {
    for (const step of steps) await takeTurn(world, people, step, onStep);
    heal(world);
    let count = 0;
    while (await takeOrdinaryTurn(world, people)) {
      count += 1;
      hold(count < restlessAfter, 'the shop comes to rest', () => 'it goes on and on');
    }
    holdAtRest(world, people);
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    broken = fault;
  }
  return { broken, counts: countsOf(world) };
}

/** Whoever can do something may be next, and so may time. Who is named and can do nothing waits. */
async function takeTurn(
  world: World,
  people: readonly Person[],
  step: Step,
  onStep: Listener['onStep'],
): Promise<void> {
  const turns = turnsIn(world, people);
  turns.push({ who: 'time', take: (one) => wait(world, one) });
  const { who } = step;
  const turn =
    who === null
      ? turns[Math.floor(step.turn * turns.length)]
      : turns.find((one) => one.who === who);
  if (!turn) return;
  const taken = { ...step, who: turn.who };
  // Before, as it may break something.
  onStep?.(taken);
  const place = await turn.take(step);
  if (typeof place === 'string') taken.place = place;
  holdAlways(world);
}

/** False when nothing is left to do. */
async function takeOrdinaryTurn(world: World, people: readonly Person[]): Promise<boolean> {
  const [turn] = turnsIn(world, people);
  if (!turn && nextDueMs(world) === null) return false;
  if (turn) await turn.take(ordinary);
  else wait(world, ordinary);
  holdAlways(world);
  return true;
}

function heal(world: World): void {
  world.isHealed = true;
  for (const service of Object.values(world.services)) {
    service.upAt = Math.min(service.upAt, world.now);
    service.consumer.stumbles.clear();
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
  return { ...counts, orders: orders.length, messages: bus.records, repeats: bus.repeats, endings };
}
