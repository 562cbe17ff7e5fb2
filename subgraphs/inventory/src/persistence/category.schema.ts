import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Category } from '../domain/category.ts';

export const categorySchema = defineEntity({
  class: mapped(Category),
  tableName: 'categories',
  uniques: [{ properties: ['slug'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    parentId: () =>
      p
        .manyToOne(categorySchema)
        .mapToPk()
        .nullable()
        .joinColumn('parent_id')
        .deleteRule('no action')
        .index(),
    slug: p.text(),
    name: p.text().collation('und-x-icu'),
    position: p.integer().default(0),
    version: p.integer().default(1),
  } satisfies ColumnsOf<Category>,
});
