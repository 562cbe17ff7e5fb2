import fc from 'fast-check';
import { type Checkout, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

type Step = 'reserve' | 'commit' | 'release' | 'ship';
type Stock = { total: number; reserved: number };
type Lines = readonly (readonly [product: number, quantity: number])[];

/** The expected behaviour, in memory and one step at a time. */
class Model {
  readonly stocks: Stock[];
  readonly #orders: readonly Lines[];
  readonly #status = new Map<number, string>();

  constructor(totals: readonly number[], orders: readonly Lines[]) {
    this.stocks = totals.map((total) => ({ total, reserved: 0 }));
    this.#orders = orders;
  }

  /** Returns the expected reply: the code of a refusal, 'done' or 'no'. */
  do(step: Step, order: number): string {
    const status = this.#status.get(order) ?? 'NONE';
    const reserved = status === 'HELD' || status === 'COMMITTED';
    if (step === 'reserve') return this.#reserve(order, status);
    if (step === 'commit') return this.#commit(order, status);
    if (step === 'ship') return reserved ? this.#end(order, 'SHIPPED') : 'nothing';
    if (reserved) return this.#end(order, 'GIVEN_UP');
    if (status === 'NONE') this.#status.set(order, 'GIVEN_UP');
    return status === 'SHIPPED' ? 'no' : 'done';
  }

  #reserve(order: number, status: string): string {
    if (status === 'NONE') this.#status.set(order, this.#fits(order) ? 'HELD' : 'OUT_OF_STOCK');
    const now = this.#status.get(order) ?? '';
    if (status === 'NONE' && now === 'HELD') this.#move(order, 0, 1);
    return now === 'OUT_OF_STOCK' || now === 'GIVEN_UP' ? now : 'done';
  }

  #commit(order: number, status: string): string {
    if (status === 'HELD') this.#status.set(order, 'COMMITTED');
    return status === 'HELD' || status === 'COMMITTED' || status === 'SHIPPED' ? 'done' : 'no';
  }

  #end(order: number, status: 'SHIPPED' | 'GIVEN_UP'): string {
    this.#status.set(order, status);
    this.#move(order, status === 'SHIPPED' ? -1 : 0, -1);
    return 'done';
  }

  #fits(order: number): boolean {
    return this.#linesOf(order).every(([product, quantity]) => {
      const { total, reserved } = this.#stock(product);
      return total - reserved >= quantity;
    });
  }

  #move(order: number, ofTotal: number, ofReserved: number): void {
    for (const [product, quantity] of this.#linesOf(order)) {
      const stock = this.#stock(product);
      stock.total += ofTotal * quantity;
      stock.reserved += ofReserved * quantity;
    }
  }

  #linesOf(order: number): Lines {
    return this.#orders[order] ?? [];
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
const steps = fc.array(
  fc.tuple(fc.constantFrom<Step>('reserve', 'reserve', 'commit', 'release', 'ship'), fc.nat(2)),
  { maxLength: 14 },
);

it('behaves as the model does, in any order of messages (INV-12, SAG-9)', async () => {
  await fc.assert(
    fc.asyncProperty(totals, orders, steps, async (initial, ordered, messages) => {
      const model = new Model(initial, ordered);
      const ids = await Promise.all(initial.map((total) => inventory.offer(total)));
      const checkouts = ordered.map((all) =>
        inventory.checkout(...all.map(([product, n]) => [ids[product] ?? '', n] as const)),
      );
      for (const [step, order] of messages) {
        const reply = await checkouts[order]?.[step]();
        const expected = model.do(step, order);
        if (step !== 'ship') expect(outcomeOf(reply)).toBe(expected);
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
}, 120_000);
