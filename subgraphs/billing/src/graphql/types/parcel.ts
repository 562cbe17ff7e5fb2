import type { ParcelResolvers } from '../schema.generated.ts';

export const Parcel = {
  earnings: ({ id }, _, { earnings }) => earnings.byParcel.load(id),
} satisfies ParcelResolvers;
