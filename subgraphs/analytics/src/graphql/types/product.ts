import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments, id as validId } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import * as usecase from '../../usecases/demand-forecast.ts';
import type { ProductResolvers } from '../schema.generated.ts';
import { forecastDays as days } from '../total-forecast-arguments.ts';

const request = z.object({ days: days.default(14), leadDays: days.default(7) });

export const Product = {
  // Whether there is such a product is known to inventory. An id that cannot exist is that of none.
  __resolveReference: ({ id }) => (validId.safeParse(id).success ? { id } : null),
  demandForecast: ({ id: productId }, args, { viewer, transact, zone }) => {
    const actor = signedIn(viewer);
    const query = validArguments(request, args);
    return transact((work) => usecase.demandForecast(work, actor, { productId, ...query }, zone));
  },
} satisfies ProductResolvers;
