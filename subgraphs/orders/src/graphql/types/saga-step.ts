import type { SagaStepResolvers } from '../schema.generated.ts';

export const SagaStep = {
  status: ({ state }) => state,
  name: ({ command }) => command,
  startedAt: ({ startedAt }) => new Date(startedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === null ? null : new Date(finishedAt)),
} satisfies SagaStepResolvers;
