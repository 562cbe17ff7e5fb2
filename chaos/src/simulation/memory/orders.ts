import { latestByKey } from '@souk/platform/messaging/latest-by-key';
import { OfferRow } from '../../../../subgraphs/orders/src/persistence/offer.ts';
import { transactionOf } from './transaction.ts';

type Persistence = {
  readonly orderNumber: typeof import('../../../../subgraphs/orders/src/persistence/order-number.ts');
  readonly offers: typeof import('../../../../subgraphs/orders/src/persistence/upsert-offers.ts');
};

/** A row of offers: what the orders service knows of a product. */
export type Offer = {
  readonly productId: string;
  readonly name: string;
  readonly priceMinorUnits: number;
  readonly currency: string;
  readonly sellerId: string;
  readonly forSale: boolean;
  available: number;
  stockVersion: number;
};

/** The last order number that was assigned. */
class OrderNumbers {
  declare last: number;
}

/** Locks nothing, as transactions run one at a time; the buyers of the simulation have no profile. */
export const lockBuyer: Persistence['orderNumber']['lockBuyer'] = async () => null;

export const nextOrderNumber: Persistence['orderNumber']['nextOrderNumber'] = async (em) => {
  const numbers = transactionOf(em).rowsOf<OrderNumbers>(OrderNumbers);
  const number = numbers[0] ?? transactionOf(em).insert(OrderNumbers, { last: 0 });
  number.last += 1;
  return `S-2026-${String(number.last).padStart(6, '0')}`;
};

export const upsertStock: Persistence['offers']['upsertStock'] = async (em, stocks) => {
  const offers = transactionOf(em).rowsOf<Offer>(OfferRow);
  for (const { productId, available, version } of latestByKey(stocks, (one) => one.productId)) {
    const offer = offers.find((one) => one.productId === productId);
    if (!offer || offer.stockVersion >= version) continue;
    offer.available = available;
    offer.stockVersion = version;
  }
};

/** Does nothing: the products of the simulation never change. */
export const upsertProducts: Persistence['offers']['upsertProducts'] = async () => {};
