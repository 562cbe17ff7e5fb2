import type { SalesSummaryResolvers } from '../schema.generated.ts';

export const SalesSummary = {
  totals: ({ totals }) => [...totals],
  periods: ({ periods }) => [...periods],
} satisfies SalesSummaryResolvers;
