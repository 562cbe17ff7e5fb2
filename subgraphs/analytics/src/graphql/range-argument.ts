import { id } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { SalesInterval } from '../domain/figures.ts';

const dayMs = 24 * 3_600_000;

/** The longest range of each interval, in days: it bounds the number of periods. */
const daysMax: Readonly<Record<SalesInterval, number>> = { HOUR: 31, DAY: 800, WEEK: 3_660 };

const optionalId = id.nullish().transform((value) => value ?? null);

/** Reads the arguments of a query over a range of time. */
export function rangeArguments(by: SalesInterval) {
  const days = daysMax[by];
  return z
    .object({
      from: z.date(),
      to: z.date(),
      sellerId: optionalId,
      categoryId: optionalId,
      productId: optionalId,
      first: z.int().min(1).max(100).nullish(),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'Must be after `from`.' })
    .refine(({ from, to }) => to.getTime() - from.getTime() <= days * dayMs, {
      path: ['to'],
      error: `Must be at most ${days} days after \`from\`.`,
    });
}
