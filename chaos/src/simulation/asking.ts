import { BusUnavailable } from '@souk/platform/bus/bus';
import { Refusal } from '@souk/platform/kernel/refusal';
import type { Transact } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';
import { said } from './messages.ts';
import type { Step } from './step.ts';
import type { Service, World } from './world.ts';

/** What somebody knows who has asked a service for something. */
export type Answer<Result> =
  | { readonly kind: 'DONE'; readonly result: Result }
  | { readonly kind: 'REFUSED'; readonly refusal: string }
  | { readonly kind: 'UNKNOWN' };

/** Asks a service, which may die before the commit, or after it and before the answer. */
export async function ask<Result>(
  world: World,
  service: Service,
  step: Step,
  run: Parameters<Transact<Contract>>[0],
): Promise<Answer<Result>> {
  const { database } = service;
  const mishap = step.mishap % 3;
  database.told = [];
  database.lasts = mishap === 1 ? 0 : Number.POSITIVE_INFINITY;
  try {
    const result = (await database.transact(run)) as Result;
    if (database.told.length > 0) {
      world.tell(service.name, () => `says ${said(world, database.told)()}`);
    }
    if (mishap !== 2) return { kind: 'DONE', result };
    world.crash(service, downMsOf(step));
    return { kind: 'UNKNOWN' };
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: 'REFUSED', refusal: fault.name };
    if (!(fault instanceof BusUnavailable)) throw fault;
    world.crash(service, downMsOf(step));
    return { kind: 'UNKNOWN' };
  } finally {
    database.lasts = Number.POSITIVE_INFINITY;
  }
}

const downs = [
  1_000, 1_000, 1_000, 5_000, 5_000, 5_000, 20_000, 20_000, 60_000, 300_000, 2_400_000,
];

export function downMsOf({ detail }: Step): number {
  return downs[detail % downs.length] ?? 0;
}
