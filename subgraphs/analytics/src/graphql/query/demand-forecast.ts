import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import { totalDemandForecast } from '../../usecases/total-demand-forecast.ts';
import type { QueryResolvers } from '../schema.generated.ts';
import { totalForecastArguments } from '../total-forecast-arguments.ts';

export const demandForecast: QueryResolvers['demandForecast'] = (
  _,
  args,
  { viewer, transact, zone },
) => {
  const actor = signedIn(viewer);
  const query = { ...validArguments(totalForecastArguments, args), categoryIds: null };
  return transact((work) => totalDemandForecast(work, actor, query, zone));
};
