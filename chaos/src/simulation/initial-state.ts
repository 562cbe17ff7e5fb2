import { Account } from '../../../subgraphs/billing/src/domain/account.ts';
import { DeliverySlot } from '../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { Product } from '../../../subgraphs/inventory/src/domain/product.ts';
import { Stock } from '../../../subgraphs/inventory/src/domain/stock.ts';
import { OfferRow } from '../../../subgraphs/orders/src/persistence/offer.ts';
import { Entry } from './memory/ledger.ts';
import type { Offer } from './memory/orders.ts';
import { rowOf, type Store } from './memory/store.ts';
import { buyerName, type Plan, productName, sellerName } from './plan.ts';

export const noon = Date.parse('2026-11-21T12:00:00Z');
export const currency = 'RUB';
const hourMs = 3_600_000;

type Stores = Readonly<Record<'orders' | 'billing' | 'inventory' | 'delivery', Store>>;

/** Fills the store of each service with its rows before the first order. */
export function fillInitialState(
  plan: Plan,
  { orders, billing, inventory, delivery }: Stores,
): void {
  const now = new Date(noon);
  for (const [product, priceMinorUnits] of plan.prices.entries()) {
    const [productId, available] = [productName(product), plan.stock[product] ?? 0];
    const offer: Offer = {
      ...{ productId, name: productId, priceMinorUnits, currency, sellerId: sellerName(product) },
      ...{ forSale: true, available, stockVersion: 1 },
    };
    orders.rowsOf<Offer>(OfferRow).push(offer);
    const described = { name: productId, description: null, imageUrl: null, categories: [] };
    const price = { currency, minorUnits: priceMinorUnits };
    const origin = { id: productId, sku: productId, sellerId: sellerName(product) };
    inventory.rowsOf<Product>(Product).push(Product.offer(origin, { ...described, price }, now));
    inventory.rowsOf<Stock>(Stock).push(Stock.of(productId, available, now));
  }
  for (const [buyer, balance] of plan.balances.entries()) {
    const [id, userId] = [`account-${buyer}`, buyerName(buyer)];
    const row = { id, userId, currency, status: 'ACTIVE', balance, held: 0, version: 1 };
    billing.rowsOf<Account>(Account).push(rowOf(Account, { ...row, changedAt: now }));
    const noOrder = { orderId: null, sellerId: null, parcelId: null };
    billing
      .rowsOf<Entry>(Entry)
      .push(
        { book: 'FREE', accountId: id, amount: balance, ...noOrder },
        { book: 'CASH', accountId: null, amount: -balance, ...noOrder },
      );
  }
  for (const [slot, capacity] of plan.slots.entries()) {
    const from = new Date(noon + (slot + 24) * hourMs);
    const time = { from, to: new Date(from.getTime() + hourMs) };
    const row = { id: slotName(slot), capacity, taken: 0, ...time };
    delivery.rowsOf<DeliverySlot>(DeliverySlot).push(rowOf(DeliverySlot, row));
  }
}

export const slotName = (slot: number): string => `slot-${slot}`;
