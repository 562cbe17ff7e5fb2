import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Reader } from '@souk/platform/messaging/work';
import type { Catalogue } from '../domain/order-request.ts';

/** Our copy of the catalogue. Columns whose event has not arrived yet are null. */
export const OfferRow = defineEntity({
  name: 'OfferRow',
  tableName: 'offers',
  properties: {
    productId: p.text().primary(),
    name: p.text().nullable(),
    priceMinorUnits: p.bigint('number').nullable(),
    currency: p.text().nullable(),
    sellerId: p.text().nullable(),
    categoryId: p.text().nullable(),
    forSale: p.boolean().default(false),
    productVersion: p.integer().default(0),
    available: p.integer().nullable(),
    stockVersion: p.integer().default(0),
  },
});

/** The offers of these products. A product whose event has not arrived is left out. */
export async function catalogueOf(read: Reader, productIds: readonly string[]): Promise<Catalogue> {
  const rows = await read.find(OfferRow, { productId: { $in: [...productIds] } });
  const offers = rows.flatMap(({ name, priceMinorUnits, currency, sellerId, ...row }) => {
    // The stock's event may arrive before the product's.
    if (!name || !currency || !sellerId) return [];
    const price = { currency, minorUnits: priceMinorUnits ?? 0 };
    const { productId, forSale, available = null, categoryId = null } = row;
    return [{ productId, name, price, sellerId, categoryId, forSale, available }];
  });
  return new Map(offers.map((offer) => [offer.productId, offer]));
}
