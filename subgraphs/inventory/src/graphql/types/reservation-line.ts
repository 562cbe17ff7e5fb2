import type { ReservationLineResolvers } from '../schema.generated.ts';

export const ReservationLine: ReservationLineResolvers = {
  product: async ({ productId }, _, { products }) => {
    const product = await products.byId.load(productId);
    // It was for sale when it was kept aside, and such a product is never hidden again.
    if (!product) throw new Error(`Product ${productId} is kept aside and can't be seen.`);
    return product;
  },
};
