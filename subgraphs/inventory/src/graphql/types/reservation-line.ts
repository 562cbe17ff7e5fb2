import type { ReservationLineResolvers } from '../schema.generated.ts';

export const ReservationLine = {
  product: async ({ productId }, _, { products }) => {
    const product = await products.byId.load(productId);
    // A reserved product was on sale, and such a product never becomes a draft again.
    if (!product) throw new Error(`Product ${productId} is reserved, but not visible.`);
    return product;
  },
} satisfies ReservationLineResolvers;
