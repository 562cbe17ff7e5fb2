import { lookup } from '@souk/platform/graphql/validation';
import type { QueryResolvers } from '../schema.generated.ts';

export const trackDelivery: QueryResolvers['trackDelivery'] = (
  _,
  { trackingNumber },
  { deliveries },
) => deliveries.byTrackingNumber.load(lookup.parse(trackingNumber));
