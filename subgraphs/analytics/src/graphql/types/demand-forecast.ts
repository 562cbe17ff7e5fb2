import type { ForecastErrorsResolvers, ForecastPointResolvers } from '../schema.generated.ts';

export const ForecastPoint = {
  mean: ({ mean }) => mean.toFixed(2),
  median: ({ median }) => median.toFixed(2),
  low80: ({ low80 }) => low80.toFixed(2),
  high80: ({ high80 }) => high80.toFixed(2),
  low95: ({ low95 }) => low95.toFixed(2),
  high95: ({ high95 }) => high95.toFixed(2),
} satisfies ForecastPointResolvers;

export const ForecastErrors = {
  mae: ({ mae }) => mae.toFixed(2),
  seasonalNaiveMae: ({ seasonalNaiveMae }) => seasonalNaiveMae.toFixed(2),
  coverage80: ({ coverage80 }) => (coverage80 === null ? null : (coverage80 / 100).toFixed(4)),
} satisfies ForecastErrorsResolvers;
