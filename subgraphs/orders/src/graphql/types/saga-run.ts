import { stateOf } from '../../sagas/route.ts';
import { stepsOf } from '../../sagas/steps-of.ts';
import type { SagaRunResolvers } from '../schema.generated.ts';

export const SagaRun = {
  order: (order) => order,
  state: ({ checkout }) => stateOf(checkout),
  status: ({ checkout }) => stateOf(checkout),
  steps: ({ checkout }) => stepsOf(checkout),
  startedAt: ({ placedAt }) => placedAt,
  nextAttemptAt: ({ wakeAt }) => wakeAt,
} satisfies SagaRunResolvers;
