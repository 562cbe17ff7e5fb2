import type { System } from '@souk/ops/system/start-system';
import type { Print } from '@souk/ops/system/step';
import { verify } from '@souk/ops/verify/verify';
import { Violation } from '../../scenarios/retry-until-answered.ts';
import type { OrderLoad } from '../order-load.ts';
import { runMigrations } from './run-migrations.ts';
import { rollbackSteps, type Step, stepText, updateSteps, type Version } from './update-steps.ts';

/** Orders that must be confirmed before the next process is replaced. */
const ordersMin = 4;

export type Update = {
  readonly system: System;
  readonly load: OrderLoad;
  /** Chooses the code that a process has from its next start on. */
  readonly choose: (name: Step['name'], version: Version) => void;
  readonly print: Print;
};

/**
 * Updates a shop of the version before while orders are placed: migrations once, then process after process; then
 * back to the version before, with the new databases. Orders are confirmed after each step. Throws Violation.
 */
export async function rollUpdate(update: Update): Promise<void> {
  const { system, load, print } = update;
  await load.untilMore(ordersMin);
  const ran = await runMigrations(system);
  print(`migrations run: ${ran.join(', ') || 'none is new'}`);
  await load.untilMore(ordersMin);
  await takeSteps(updateSteps(), update);
  const violated = await verify(system.running, () => {});
  const rows = [...violated].flatMap(([name, found]) => found.map((row) => `${name}: ${row}`));
  if (rows.length > 0) throw new Violation(`after the update, ${rows.join('; ')}`);
  print('all processes have the new version; every invariant holds. Back, without the databases:');
  await takeSteps(rollbackSteps(), update);
}

async function takeSteps(steps: readonly Step[], update: Update): Promise<void> {
  const { system, load, choose, print } = update;
  for (const [at, step] of steps.entries()) {
    const before = load.ended;
    choose(step.name, step.to);
    await system.children.of(step.name).stop();
    await system.restart(step.name);
    await load.untilMore(ordersMin);
    const confirmed = load.ended - before;
    print(`${stepText(step, at + 1, steps.length)}; ${confirmed} orders were confirmed meanwhile`);
  }
}
