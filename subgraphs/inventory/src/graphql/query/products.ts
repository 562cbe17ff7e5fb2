import { validArguments } from '@souk/platform/graphql/validation';
import { filterIn } from '../product-filter.ts';
import { productPage } from '../product-page.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const products: QueryResolvers['products'] = (_, { filter, orderBy, ...page }, context) => {
  const { currency } = context;
  const valid = validArguments(filterIn(currency), filter ?? {});
  return productPage(context, valid, { ...page, orderBy: orderBy ?? 'NEWEST' });
};
