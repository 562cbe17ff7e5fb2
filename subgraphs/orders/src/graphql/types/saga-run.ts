import { stateOf } from '../../sagas/route.ts';
import { stepsOf } from '../../sagas/steps-of.ts';
import type { SagaRunResolvers } from '../schema.generated.ts';

export const SagaRun = {
  status: ({ checkout }) => stateOf(checkout),
  state: ({ checkout }) => stateOf(checkout),
  steps: ({ checkout }) => stepsOf(checkout),
} satisfies SagaRunResolvers;
