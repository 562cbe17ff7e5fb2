import type { QueryResolvers } from '../schema.generated.ts';

export const parcel: QueryResolvers['parcel'] = (_, { id }, { parcels }) => parcels.load(id);
