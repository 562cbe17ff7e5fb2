/** The transitions of a parcel. SQL enforces the same table. */
export const parcelTransitions = {
  PENDING: ['SHIPPED', 'CANCELLED'],
  SHIPPED: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
} as const satisfies Record<string, readonly string[]>;

export type ParcelStatus = keyof typeof parcelTransitions;
