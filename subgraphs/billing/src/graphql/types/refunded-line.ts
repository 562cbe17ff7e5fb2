import type { RefundedLineResolvers } from '../schema.generated.ts';

export const RefundedLine = {
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
} satisfies RefundedLineResolvers;
