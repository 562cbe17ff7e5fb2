import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import * as usecase from '../../usecases/customer-summary.ts';
import { rangeArguments } from '../range-argument.ts';
import type { QueryResolvers } from '../schema.generated.ts';

const bounds = rangeArguments('DAY');

export const customerSummary: QueryResolvers['customerSummary'] = (
  _,
  args,
  { viewer, transact, zone },
) => {
  const actor = signedIn(viewer);
  const query = validArguments(bounds, args);
  return transact((work) => usecase.customerSummary(work, actor, query, zone));
};
