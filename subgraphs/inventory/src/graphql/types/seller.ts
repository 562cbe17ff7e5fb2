import { isStorable } from '@souk/platform/kernel/text';
import { productPage } from '../product-page.ts';
import type { SellerResolvers } from '../schema.generated.ts';

export const Seller = {
  products: ({ id }, page, context) =>
    productPage(context, isStorable(id) ? { sellerId: id } : { ids: [] }, {
      ...page,
      orderBy: 'NEWEST',
    }),
} satisfies SellerResolvers;
