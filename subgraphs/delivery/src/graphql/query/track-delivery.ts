import type { QueryResolvers } from '../schema.generated.ts';

export const trackDelivery: QueryResolvers['trackDelivery'] = (
  _,
  { trackingNumber },
  { deliveries },
) => deliveries.byTrackingNumber.load(trackingNumber);
