import { unauthenticated } from '@souk/auth/refused-token';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Booked, Cancelled } from '../domain/step-result.ts';
import type { Tells } from '../usecases/tell.ts';
import type { Context } from './context.ts';
import type { SagaStepResult } from './schema.generated.ts';

type Step = {
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly run: (work: Work<Tells>) => Promise<Booked | Cancelled>;
};

/** Does a step for an outside orchestrator, once for each key. */
export function sagaStep(
  { viewer, transact }: Context,
  { operation, input, run }: Step,
): Promise<SagaStepResult> {
  if (!viewer) throw unauthenticated();
  const call = { callerId: viewer.id, operation, key: input.idempotencyKey, input };
  return transact(async (work) => (await idempotent(work, call, () => run(work))).response);
}
