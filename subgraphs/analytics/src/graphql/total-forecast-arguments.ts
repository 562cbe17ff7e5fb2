import { id } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { forecastDaysMax } from '../domain/forecast/forecast.ts';

/** A number of days to forecast. */
export const forecastDays = z.int().min(1).max(forecastDaysMax);

/** The arguments of a forecast for many products. */
export const totalForecastArguments = z.object({
  days: forecastDays.default(14),
  sellerId: id.nullish().transform((value) => value ?? null),
});
