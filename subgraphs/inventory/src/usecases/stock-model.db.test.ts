import { newId } from '@souk/platform/runtime/id';
import fc from 'fast-check';
import { type Checkout, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

type Step = 'reserve' | 'commit' | 'release' | 'ship' | 'cancel' | 'shipParcel';
type Stock = { total: number; reserved: number };
type Lines = readonly (readonly [product: number, quantity: number])[];
/** The units of a product that are left, and whether it has shipped. */
type Units = { left: number; hasShipped: boolean };
type Order = { status: string; isReleased: boolean; readonly units: Map<number, Units> };

/** The expected behaviour, in memory and one step at a time. A parcel has the goods of one product. */
class Model {
  readonly stocks: Stock[];
  readonly #lines: readonly Lines[];
  readonly #orders = new Map<number, Order>();

  constructor(totals: readonly number[], orders: readonly Lines[]) {
    this.stocks = totals.map((total) => ({ total, reserved: 0 }));
    this.#lines = orders;
  }

  /** Returns the expected reply: the code of a refusal, 'done' or 'no'. */
  do(step: Step, order: number, product: number): string {
    const known = this.#orders.get(order);
    if (step === 'reserve') return this.#reserve(order, known);
    if (step === 'cancel') return known ? this.#cancel(known, product) : 'NOT_RESERVED';
    if (step === 'release') return this.#release(order, known);
    if (!known) return 'no';
    if (step === 'commit') return this.#commit(known);
    for (const [one, units] of known.units) {
      if (step === 'shipParcel' && (one !== product || units.hasShipped)) continue;
      this.#take(one, units, -1, units.left);
    }
    this.#end(known);
    return 'nothing';
  }

  #reserve(order: number, known: Order | undefined): string {
    if (known) return known.status === 'RELEASED' ? 'GIVEN_UP' : this.#replyOf(known);
    const lines = this.#lines[order] ?? [];
    const fits = lines.every(([product, quantity]) => {
      const { total, reserved } = this.#stock(product);
      return total - reserved >= quantity;
    });
    const units = lines.map(([product, left]) => [product, { left, hasShipped: false }] as const);
    const added = { status: fits ? 'HELD' : 'OUT_OF_STOCK', isReleased: false };
    this.#orders.set(order, { ...added, units: new Map(fits ? units : []) });
    if (fits) for (const [product, quantity] of lines) this.#stock(product).reserved += quantity;
    return fits ? 'done' : 'OUT_OF_STOCK';
  }

  #replyOf({ status }: Order): string {
    return status === 'OUT_OF_STOCK' || status === 'GIVEN_UP' ? status : 'done';
  }

  #commit(order: Order): string {
    if (order.status === 'HELD') order.status = 'COMMITTED';
    return order.status === 'COMMITTED' || order.status === 'SHIPPED' ? 'done' : 'no';
  }

  #release(order: number, known: Order | undefined): string {
    if (!known) {
      this.#orders.set(order, { status: 'GIVEN_UP', isReleased: false, units: new Map() });
      return 'done';
    }
    for (const [product, units] of known.units) {
      if (units.left > 0) known.isReleased = true;
      this.#take(product, units, 0, units.left);
    }
    this.#end(known);
    return known.status === 'SHIPPED' && !known.isReleased ? 'no' : 'done';
  }

  /** Cancels one unit. */
  #cancel(order: Order, product: number): string {
    const units = order.units.get(product);
    if (!units?.left) return units?.hasShipped ? 'ALREADY_SHIPPED' : 'NOT_RESERVED';
    this.#take(product, units, 0, 1);
    this.#end(order);
    return 'done';
  }

  #take(product: number, units: Units, ofTotal: number, quantity: number): void {
    const stock = this.#stock(product);
    stock.total += ofTotal * quantity;
    stock.reserved -= quantity;
    units.left -= quantity;
    if (ofTotal < 0 && quantity > 0) units.hasShipped = true;
  }

  #end(order: Order): void {
    const all = [...order.units.values()];
    if (all.length === 0 || all.some(({ left }) => left > 0)) return;
    order.status = all.some(({ hasShipped }) => hasShipped) ? 'SHIPPED' : 'RELEASED';
  }

  #stock(product: number): Stock {
    return this.stocks[product] ?? { total: 0, reserved: 0 };
  }
}

/** A reply in the terms of the model. */
function outcomeOf(reply: Awaited<ReturnType<Checkout['reserve']>>): string {
  const data = reply?.data.data as { code: string } | null | undefined;
  if (data?.code) return data.code;
  return reply?.data.success ? 'done' : 'no';
}

const products = 2;
const quantity = fc.integer({ min: 1, max: 3 });
const lines: fc.Arbitrary<Lines> = fc
  .uniqueArray(fc.tuple(fc.nat(products - 1), quantity), {
    minLength: 1,
    selector: ([product]) => product,
  })
  .map((all) => all);
const orders = fc.array(lines, { minLength: 3, maxLength: 3 });
const totals = fc.array(fc.nat(6), { minLength: products, maxLength: products });
const kinds = ['reserve', 'reserve', 'commit', 'release', 'ship', 'cancel', 'shipParcel'] as const;
const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step>(...kinds, 'cancel', 'shipParcel'),
    fc.nat(2),
    fc.nat(products - 1),
  ),
  { maxLength: 18 },
);

function run(checkout: Checkout | undefined, step: Step, product: string) {
  if (step === 'cancel') return checkout?.cancel(newId(), [product, 1]);
  // A parcel has what is left: its record may name more units than that.
  if (step === 'shipParcel') return checkout?.shipParcel([product, 9]);
  return checkout?.[step]();
}

it('behaves as the model does, in any order of messages (INV-12, SAG-9)', async () => {
  await fc.assert(
    fc.asyncProperty(totals, orders, steps, async (initial, ordered, messages) => {
      const model = new Model(initial, ordered);
      const ids = await Promise.all(initial.map((total) => inventory.offer(total)));
      const checkouts = ordered.map((all) =>
        inventory.checkout(...all.map(([product, n]) => [ids[product] ?? '', n] as const)),
      );
      for (const [step, order, product] of messages) {
        const reply = await run(checkouts[order], step, ids[product] ?? '');
        const expected = model.do(step, order, product);
        if (step !== 'ship' && step !== 'shipParcel') expect(outcomeOf(reply)).toBe(expected);
        const stocks = await Promise.all(ids.map((id) => inventory.stockOf(id)));
        expect(stocks).toEqual(model.stocks);
      }
      // What was shipped is in the reservations, and costs the journal no entry.
      for (const [n, id] of ids.entries()) {
        expect(await inventory.journalOf(id)).toEqual([initial[n]]);
      }
    }),
    { numRuns: 60 },
  );
});
