import { unauthenticated } from '@souk/auth/errors';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { StepResult } from '../domain/reservation-reply.ts';
import type { Tells } from '../usecases/publish.ts';
import type { Context } from './context.ts';

/** Does a step of a checkout that is conducted outside of the shop, once for each key. */
export async function stepOnce(
  { viewer, transact }: Context,
  operation: string,
  input: { readonly idempotencyKey: string },
  step: (work: Work<Tells>) => Promise<StepResult<object | null>>,
): Promise<StepResult<object | null>> {
  if (!viewer) throw unauthenticated();
  const call = { callerId: viewer.id, operation, key: input.idempotencyKey, input };
  const { response } = await transact((work) => idempotent(work, call, () => step(work)));
  return response;
}
