import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { foldedText, foldedTexts } from '@souk/platform/database/folded-text';
import { textArray } from '@souk/platform/database/text-array';
import { Product } from '../domain/product.ts';
import type { ProductStatus } from '../domain/product-status.ts';
import { productGroupSchema } from './product-group.schema.ts';

/** The root collation of ICU, which sorts and compares as people expect in most languages. */
const naturalOrder = 'und-x-icu';

const price = defineEntity({
  name: 'Price',
  embeddable: true,
  properties: { currency: p.text(), minorUnits: p.bigint('number').index() },
});

export const productSchema = defineEntity({
  class: mapped(Product),
  tableName: 'products',
  uniques: [{ properties: ['sku'] }, { properties: ['groupId', 'optionValues'] }],
  indexes: [
    { properties: ['createdAt', 'id'] },
    { properties: ['name', 'id'] },
    { properties: ['sellerId', 'createdAt'] },
    { properties: ['foldedTexts' as never], type: 'gin' },
  ],
  checks: [
    { name: 'products_price', expression: 'price_minor_units >= 0' },
    { name: 'products_for_sale', expression: "status <> 'ACTIVE' or price_minor_units > 0" },
    {
      name: 'products_variant',
      expression: "(group_id is null) = (option_values = '{}')",
    },
  ],
  properties: {
    id: p.text().primary(),
    sku: p.text().collation(naturalOrder),
    sellerId: p.text(),
    name: p.text().collation(naturalOrder),
    description: p.text().collation(naturalOrder).nullable(),
    imageUrl: p.text().nullable(),
    price: p.embedded(price).prefix('price_'),
    categories: textArray(),
    status: p.text().$type<ProductStatus>(),
    groupId: () =>
      p
        .manyToOne(productGroupSchema)
        .mapToPk()
        .nullable()
        .joinColumn('group_id')
        .deleteRule('no action'),
    optionValues: textArray().default([]),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    foldedText: foldedText('name', 'description', 'sku'),
    foldedTexts: foldedTexts('categories'),
  } satisfies ColumnsOf<Product, 'foldedText' | 'foldedTexts'>,
});
