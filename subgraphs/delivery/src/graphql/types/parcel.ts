import type { ParcelResolvers } from '../schema.generated.ts';

export const Parcel = {
  delivery: ({ id }, _, { deliveries }) => deliveries.byParcel.load(id),
} satisfies ParcelResolvers;
