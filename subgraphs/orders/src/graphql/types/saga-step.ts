import type { SagaStepResolvers } from '../schema.generated.ts';

export const SagaStep = {
  name: ({ command }) => command,
  startedAt: ({ startedAt }) => new Date(startedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === null ? null : new Date(finishedAt)),
} satisfies SagaStepResolvers;
