import { conditionsOf, filterIn } from '../product-filter.ts';
import { productPage } from '../product-page.ts';
import type { QueryResolvers } from '../schema.generated.ts';
import { askedFor } from '../valid-arguments.ts';

export const products: QueryResolvers['products'] = (_, { filter, orderBy, ...page }, context) => {
  const wanted = askedFor(filterIn(context.currency), filter ?? {});
  return productPage(context, conditionsOf(wanted), { ...page, orderBy: orderBy ?? 'NEWEST' });
};
