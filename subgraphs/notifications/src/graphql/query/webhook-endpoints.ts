import type { QueryResolvers } from '../schema.generated.ts';

export const webhookEndpoints: QueryResolvers['webhookEndpoints'] = (_, __, { own }) =>
  own.endpoints();
