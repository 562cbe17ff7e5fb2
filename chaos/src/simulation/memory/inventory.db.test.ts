import { newId } from '@souk/platform/runtime/id';
import fc from 'fast-check';
import { Product } from '../../../../subgraphs/inventory/src/domain/product.ts';
import type { Line } from '../../../../subgraphs/inventory/src/domain/reservation.ts';
import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import * as moved from '../../../../subgraphs/inventory/src/persistence/move-reservations.ts';
import * as cancelled from '../../../../subgraphs/inventory/src/persistence/record-cancellations.ts';
import * as reserved from '../../../../subgraphs/inventory/src/persistence/reserve-lines.ts';
import {
  type InventoryHarness,
  inventoryHarness,
} from '../../../../subgraphs/inventory/src/testing/harness.ts';
import { IdNormalizer } from './id-normalizer.ts';
import * as memory from './inventory.ts';
import { type EntityManager, Store } from './store.ts';
import { Transaction } from './transaction.ts';

let harness: InventoryHarness;
beforeAll(async () => {
  harness = await inventoryHarness();
});

const sql = { ...reserved, ...moved, ...cancelled };
type Side = Pick<typeof memory, 'reserveLines' | 'moveReservations' | 'recordCancellations'>;

const statuses = ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED'] as const;
const order = fc.nat(3);
const line = fc.record({ product: fc.nat(2), quantity: fc.integer({ min: 1, max: 4 }) });
const lines = fc.uniqueArray(line, { minLength: 1, selector: ({ product }) => product });
const some = fc.uniqueArray(order, { minLength: 1, maxLength: 3 });
const step = fc.oneof(
  fc.record({
    do: fc.constant('reserve'),
    order,
    lines,
    origin: fc.constantFrom('CHECKOUT', 'OUTSIDE'),
  }),
  fc.record({ do: fc.constant('move'), orders: some, to: fc.constantFrom(...statuses) }),
  fc.record({
    do: fc.constant('units'),
    order,
    lines,
    to: fc.constantFrom('SHIPPED', 'RELEASED'),
    // Some ids come twice.
    cancellation: fc.nat(5),
  }),
  fc.record({
    do: fc.constant('cancel'),
    orders: some,
    to: fc.constantFrom('RELEASED', 'EXPIRED'),
  }),
) as fc.Arbitrary<Step>;
type Step =
  | {
      readonly do: 'reserve';
      readonly order: number;
      readonly lines: readonly { product: number; quantity: number }[];
      readonly origin: 'CHECKOUT' | 'OUTSIDE';
    }
  | {
      readonly do: 'units';
      readonly order: number;
      readonly lines: readonly { product: number; quantity: number }[];
      readonly to: 'SHIPPED' | 'RELEASED';
      readonly cancellation: number;
    }
  | {
      readonly do: 'move' | 'cancel';
      readonly orders: readonly number[];
      readonly to: (typeof statuses)[number];
    };

type Shop = { readonly name: string; readonly products: readonly string[] };

/** Runs a step with the statements of one side. Returns their result. */
async function runStep(side: Side, em: EntityManager, { name, products }: Shop, one: Step) {
  const at = harness.now;
  const idOf = (index: number) => `${name} ${index}`;
  // The third product does not exist.
  const linesOf = (some: readonly { product: number; quantity: number }[]): Line[] =>
    some.map(({ product, quantity }) => ({ productId: products[product] ?? 'boat', quantity }));
  if (one.do === 'reserve') {
    const lines = linesOf(one.lines);
    const about = { id: newId(), orderId: idOf(one.order), origin: one.origin, messageId: null };
    return side.reserveLines(em, { ...about, buyerId: 'ann', lines, sold: ['ACTIVE'] }, at);
  }
  if (one.do === 'units') {
    const { to } = one;
    const named = { orderId: idOf(one.order), to, lines: linesOf(one.lines) };
    const cancellationId =
      to === 'RELEASED' ? `${name} ${one.order} ${one.cancellation}` : undefined;
    return side.moveReservations(em, 'CHECKOUT', [{ ...named, cancellationId }], at);
  }
  const moves = one.orders.map((index) => ({ orderId: idOf(index), to: one.to }));
  if (one.do === 'cancel') return side.recordCancellations(em, 'CHECKOUT', moves, at);
  return side.moveReservations(em, 'CHECKOUT', moves, at);
}

/** Sorts rows and fields: neither SQL nor JSON guarantees their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort(byName);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([field, one]) => [field, sorted(one)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byName(one: unknown, other: unknown): number {
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

/** The id of an order or a product, which both sides share. */
function nameOf(value: unknown): string {
  const { orderId, productId } = value as { orderId?: string; productId?: string };
  return orderId ?? productId ?? String(value);
}

async function openBoth(totals: readonly number[]): Promise<{ shop: Shop; store: Store }> {
  const store = new Store();
  const products = [];
  for (const total of totals) {
    const id = await harness.offer(total);
    products.push(id);
    const price = { currency: 'RUB', minorUnits: 1 };
    const described = { name: id, description: null, imageUrl: null, categories: [], price };
    const origin = { id, sku: id, sellerId: 'sam' };
    store.rowsOf<Product>(Product).push(Product.offer(origin, described, harness.now));
    store.rowsOf<Stock>(Stock).push(Stock.of(id, total, harness.now));
  }
  return { shop: { name: newId(), products }, store };
}

describe('the in-memory persistence of inventory', () => {
  it('answers each statement as PostgreSQL does', async () => {
    const totals = fc.array(fc.nat(8), { minLength: 2, maxLength: 2 });
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(totals, steps, async (counted, these) => {
        const { shop, store } = await openBoth(counted);
        const [real, simulated] = [new IdNormalizer(), new IdNormalizer()];
        for (const one of these) {
          const rows = new Transaction(store);
          const expected = await harness.transact(({ em }) => runStep(sql, em, shop, one));
          const actual = await runStep(memory, rows as unknown as EntityManager, shop, one);
          rows.commit();
          expect([one, simulated.normalize(sorted(actual))]).toEqual([
            one,
            real.normalize(sorted(expected)),
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
