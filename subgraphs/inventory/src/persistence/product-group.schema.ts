import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { textArray } from '@souk/platform/database/text-array';
import { ProductGroup } from '../domain/product-group.ts';

export const productGroupSchema = defineEntity({
  class: mapped(ProductGroup),
  tableName: 'product_groups',
  checks: [
    {
      name: 'product_groups_options',
      expression: 'cardinality(options) >= 1 and cardinality(options) <= 3',
    },
  ],
  properties: {
    id: p.text().primary(),
    sellerId: p.text(),
    name: p.text().collation('und-x-icu'),
    options: textArray(),
    version: p.integer(),
    createdAt: p.datetime(),
  } satisfies ColumnsOf<ProductGroup>,
});
