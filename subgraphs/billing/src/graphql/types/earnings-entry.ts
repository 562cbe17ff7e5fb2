import type { EarningsEntryResolvers } from '../schema.generated.ts';

export const EarningsEntry = {
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  parcel: ({ parcelId }) => (parcelId === null ? null : { __typename: 'Parcel', id: parcelId }),
} satisfies EarningsEntryResolvers;
