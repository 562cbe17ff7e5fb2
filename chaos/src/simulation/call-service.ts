import { BusUnavailable } from '@souk/platform/bus/bus';
import { Refusal } from '@souk/platform/kernel/refusal';
import type { Transact } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';
import { describeMessages } from './describe-messages.ts';
import type { Step } from './step.ts';
import type { Service, World } from './world.ts';

/** What the caller knows after a call. UNKNOWN: the service died before it answered. */
export type CallResult<Result> =
  | { readonly kind: 'DONE'; readonly result: Result }
  | { readonly kind: 'REFUSED'; readonly refusal: string }
  | { readonly kind: 'UNKNOWN' };

/** Calls a service, which may die before the commit, or after it and before the answer. */
export async function callService<Result>(
  world: World,
  service: Service,
  step: Step,
  run: Parameters<Transact<Contract>>[0],
): Promise<CallResult<Result>> {
  const { database } = service;
  const fault = step.fault % 3;
  database.published = [];
  database.commitsLeft = fault === 1 ? 0 : Number.POSITIVE_INFINITY;
  try {
    const result = (await database.transact(run)) as Result;
    if (database.published.length > 0) {
      world.log(service.name, () => `publishes ${describeMessages(world, database.published)()}`);
    }
    if (fault !== 2) return { kind: 'DONE', result };
    world.crash(service, downtimeMsOf(step));
    return { kind: 'UNKNOWN' };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'REFUSED', refusal: error.name };
    if (!(error instanceof BusUnavailable)) throw error;
    world.crash(service, downtimeMsOf(step));
    return { kind: 'UNKNOWN' };
  } finally {
    database.commitsLeft = Number.POSITIVE_INFINITY;
  }
}

const downtimesMs = [
  1_000, 1_000, 1_000, 5_000, 5_000, 5_000, 20_000, 20_000, 60_000, 300_000, 2_400_000,
];

/** Milliseconds until a killed service restarts, chosen by `step.detail`. */
export function downtimeMsOf({ detail }: Step): number {
  return downtimesMs[detail % downtimesMs.length] ?? 0;
}
