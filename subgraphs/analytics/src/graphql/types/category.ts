import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments, id as validId } from '@souk/platform/graphql/validation';
import { totalDemandForecast } from '../../usecases/total-demand-forecast.ts';
import type { CategoryResolvers } from '../schema.generated.ts';
import { totalForecastArguments } from '../total-forecast-arguments.ts';

export const Category = {
  // Whether there is such a category is known to inventory. An id that cannot exist is that of none.
  __resolveReference: (category) => (validId.safeParse(category.id).success ? category : null),
  demandForecast: ({ id, subtreeIds = [] }, args, { viewer, transact, zone }) => {
    const actor = signedIn(viewer);
    const query = {
      ...validArguments(totalForecastArguments, args),
      categoryIds: [id, ...subtreeIds],
    };
    return transact((work) => totalDemandForecast(work, actor, query, zone));
  },
} satisfies CategoryResolvers;
