import { validArguments } from '@souk/platform/graphql/validation';
import { conditionsOf, filterIn } from '../product-filter.ts';
import { productPage } from '../product-page.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const products: QueryResolvers['products'] = (_, { filter, orderBy, ...page }, context) => {
  const { currency } = context;
  const conditions = conditionsOf(validArguments(filterIn(currency), filter ?? {}));
  return productPage(context, conditions, { ...page, orderBy: orderBy ?? 'NEWEST' });
};
