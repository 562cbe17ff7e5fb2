import type { QueryResolvers } from '../schema.generated.ts';

export const webhookDeliveries: QueryResolvers['webhookDeliveries'] = (
  _,
  { endpointId, ...page },
  { own },
) => own.deliveries(endpointId, page);
