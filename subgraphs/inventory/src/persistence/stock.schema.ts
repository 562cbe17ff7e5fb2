import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Stock } from '../domain/stock.ts';
import { productSchema } from './product.schema.ts';

export const stockSchema = defineEntity({
  class: mapped(Stock),
  tableName: 'stocks',
  checks: [
    {
      name: 'stocks_reserved',
      expression: 'reserved_quantity >= 0 and reserved_quantity <= total_quantity',
    },
  ],
  properties: {
    productId: p
      .oneToOne(productSchema)
      .mapToPk()
      .primary()
      .name('product_id')
      .deleteRule('restrict'),
    total: p.integer().name('total_quantity'),
    reserved: p.integer().name('reserved_quantity'),
    version: p.integer(),
    updatedAt: p.datetime(),
  } satisfies ColumnsOf<Stock>,
});

/** A stock after a change. */
export type ChangedStock = Pick<Stock, 'productId' | 'total' | 'reserved' | 'version'>;

/** The columns that a statement returns of each stock that it changed. */
export const changedStock = `
  stocks.product_id as "productId", total_quantity as total, reserved_quantity as reserved, version`;
