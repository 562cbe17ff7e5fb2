import { type Replica, replicasOf } from '@souk/ops/system/replicas';
import { type Service, subgraphs } from '@souk/ops/system/subgraphs';

/** How many processes of each service run: while one is replaced, the other one serves. */
export const replicaCount = 2;

export type Version = 'before' | 'new';

/** Ends a process and starts it with the code of this version. */
export type Step = { readonly name: Replica; readonly to: Version };

/**
 * The order of an update: service by service, the gateway last, as its graph has fields that only the new services
 * answer.
 */
export const updateSteps = (): readonly Step[] => stepsFor([...subgraphs, 'gateway'], 'new');

/** The order of the way back: the gateway first, for the same reason. */
export const rollbackSteps = (): readonly Step[] =>
  stepsFor(['gateway', ...subgraphs.toReversed()], 'before');

function stepsFor(services: readonly Service[], to: Version): readonly Step[] {
  return services.flatMap((service) =>
    replicasOf(service, replicaCount).map((name) => ({ name, to })),
  );
}

/** Says how far an update is: `orders-2: now the new version (6 of 16)`. */
export function stepText({ name, to }: Step, done: number, all: number): string {
  return `${name}: now ${to === 'new' ? 'the new version' : 'the version before'} (${done} of ${all})`;
}
