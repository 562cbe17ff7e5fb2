import { id, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { QueryResolvers } from '../schema.generated.ts';

const item = z.object({ productId: id, quantity: z.int().min(1).max(10_000) });
const request = z.object({ items: z.array(item).max(100) });

export const checkAvailability: QueryResolvers['checkAvailability'] = async (_, args, context) => {
  const { items } = validArguments(request, args);
  return Promise.all(
    items.map(async ({ productId, quantity }) => {
      const available = await availableOf(productId, context);
      return { productId, requested: quantity, available, ok: quantity <= available };
    }),
  );
};

async function availableOf(productId: string, { products, stocks }: Context): Promise<number> {
  const product = await products.byId.load(productId);
  if (product?.status !== 'ACTIVE') return 0;
  return (await stocks.load(productId))?.available() ?? 0;
}
