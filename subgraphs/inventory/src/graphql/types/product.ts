import { addressOf, middleOf } from '../../domain/picture.ts';
import type { ProductResolvers } from '../schema.generated.ts';

export const Product = {
  __resolveReference: (reference, { products }) =>
    'id' in reference && reference.id
      ? products.byId.load(String(reference.id))
      : products.bySku.load(String((reference as { sku: string }).sku)),
  imageUrl: async ({ id, imageUrl }, _, { pictures }) => {
    const [first] = await pictures.load(id);
    return first ? addressOf(middleOf(first.variants)) : imageUrl;
  },
  pictures: ({ id }, _, { pictures }) => pictures.load(id),
  categories: ({ categories }) => [...categories],
  group: ({ groupId }, _, { groups }) => (groupId ? groups.load(groupId) : null),
  optionValues: async ({ groupId, optionValues }, _, { groups }) => {
    const group = groupId ? await groups.load(groupId) : null;
    return optionValues.map((value, index) => ({ name: group?.options[index] ?? '', value }));
  },
  seller: ({ sellerId }) => ({ __typename: 'Seller', id: sellerId }),
  stock: async ({ id }, _, { stocks }) => {
    const stock = await stocks.load(id);
    if (!stock) throw new Error(`Product ${id} has no stock.`);
    return stock;
  },
} satisfies ProductResolvers;
