import { stateOf } from '../../sagas/checkout.ts';
import type { SagaRunResolvers } from '../schema.generated.ts';

export const SagaRun: SagaRunResolvers = {
  state: ({ checkout }) => stateOf(checkout),
  steps: ({ checkout }) => [...checkout.runs],
};
