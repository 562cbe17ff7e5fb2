import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import * as usecase from '../../usecases/sales-summary.ts';
import { rangeArguments } from '../range-argument.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const salesSummary: QueryResolvers['salesSummary'] = (
  _,
  { by, ...args },
  { viewer, transact, zone },
) => {
  const actor = signedIn(viewer);
  const query = validArguments(rangeArguments(by), args);
  return transact((work) => usecase.salesSummary(work, actor, { ...query, by }, zone));
};
