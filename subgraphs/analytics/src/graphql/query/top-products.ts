import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import * as usecase from '../../usecases/top-products.ts';
import { rangeArguments } from '../range-argument.ts';
import type { QueryResolvers } from '../schema.generated.ts';

const productsByDefault = 10;
const bounds = rangeArguments('DAY');

export const topProducts: QueryResolvers['topProducts'] = async (
  _,
  args,
  { viewer, transact, zone },
) => {
  const actor = signedIn(viewer);
  const { first, ...range } = validArguments(bounds, args);
  const query = { ...range, first: first ?? productsByDefault };
  const products = await transact((work) => usecase.topProducts(work, actor, query, zone));
  return [...products];
};
