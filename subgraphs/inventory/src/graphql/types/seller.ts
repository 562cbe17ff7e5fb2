import { productPage } from '../product-page.ts';
import type { SellerResolvers } from '../schema.generated.ts';

export const Seller = {
  products: ({ id }, page, context) =>
    productPage(context, [{ sellerId: id }], { ...page, orderBy: 'NEWEST' }),
} satisfies SellerResolvers;
