import type { Plan, PlannedOrder } from './plan.ts';
import type { Script } from './run-script.ts';
import type { Step } from './step.ts';

/**
 * Reduces a failing script: fewer orders, fewer steps, fewer faults. Returns the smallest script that
 * still fails, once no smaller one does or after `triesMax` attempts.
 */
export async function shrink(
  script: Script,
  fails: (script: Script) => Promise<boolean>,
  triesMax: number,
): Promise<Script> {
  let smallest = script;
  let tries = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const candidate of smallerThan(() => smallest)) {
      tries += 1;
      if (tries > triesMax) return smallest;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      changed = true;
    }
  }
  return smallest;
}

/** Calls `now` for each candidate, as the script shrinks meanwhile. */
function* smallerThan(now: () => Script): Generator<Script> {
  const withSteps = (steps: readonly Step[]) => ({ ...now(), steps });
  const withPlan = (plan: Plan) => ({ ...now(), plan });
  yield* withoutChunks(() => now().steps, withSteps);
  yield* withoutChunks(
    () => now().plan.orders,
    (orders) => withPlan({ ...now().plan, orders }),
  );
  yield* eachSimpler(() => now().steps, withSteps, withoutFault);
  yield* eachSimpler(
    () => now().plan.orders,
    (orders) => withPlan({ ...now().plan, orders }),
    simplerOrder,
  );
  yield* eachSimpler(() => now().steps, withSteps, simplerStep);
  for (const index of simplerPlan(now().plan).keys()) {
    const plan = simplerPlan(now().plan)[index];
    if (plan) yield withPlan(plan);
  }
}

/** Removes halves, then quarters, down to single items, the last ones first. */
function* withoutChunks<Item>(
  now: () => readonly Item[],
  withItems: (items: readonly Item[]) => Script,
): Generator<Script> {
  for (let size = now().length; size >= 1; size = Math.floor(size / 2)) {
    for (let start = now().length - size; start >= 0; start -= size) {
      yield withItems([...now().slice(0, start), ...now().slice(start + size)]);
    }
  }
}

function* eachSimpler<Item>(
  now: () => readonly Item[],
  withItems: (items: readonly Item[]) => Script,
  simpler: (item: Item) => readonly Item[],
): Generator<Script> {
  for (let index = now().length - 1; index >= 0; index -= 1) {
    const item = now()[index];
    if (item === undefined) continue;
    for (const one of simpler(item)) yield withItems(now().with(index, one));
  }
}

const fields = ['fault', 'size', 'detail'] as const;

function withoutFault(step: Step): Step[] {
  const plain = { ...step, fault: 0, size: 0, detail: 0 };
  return fields.some((field) => step[field] > 0) ? [plain, { ...step, fault: 0 }] : [];
}

function simplerStep(step: Step): Step[] {
  return fields.flatMap((field) =>
    [0, 1, 2, 3]
      .filter((value) => value < step[field])
      .map((value) => ({ ...step, [field]: value })),
  );
}

function simplerOrder(order: PlannedOrder): PlannedOrder[] {
  const [line] = order.cart;
  const changes: Partial<PlannedOrder>[] = [
    { cancels: 0 },
    { returns: null },
    { cancels: Math.min(1, order.cancels) },
    { shippedBy: null },
    { arrives: false },
    { checksStock: false },
    { slot: null },
    { buyer: 0 },
    line ? { cart: [{ ...line, quantity: 1 }] } : {},
  ];
  const simpler = changes.map((change) => ({ ...order, ...change }));
  return simpler.filter((one) => JSON.stringify(one) !== JSON.stringify(order));
}

/** Simplifies the shop, and keeps its orders consistent with it. */
function simplerPlan(plan: Plan): Plan[] {
  const { prices, stock, balances, slots } = plan;
  const ofOrders = (change: (order: PlannedOrder) => Partial<PlannedOrder>) =>
    plan.orders.map((order) => ({ ...order, ...change(order) }));
  const onlyFirst = ({ cart }: PlannedOrder) => ({ cart: cart.slice(0, 1) });
  const changes: Partial<Plan>[] = [
    { prices: prices.slice(0, 1), stock: stock.slice(0, 1), orders: ofOrders(onlyFirst) },
    { prices: prices.map(() => 100) },
    { stock: stock.map(() => 20) },
    { balances: balances.map(() => 50_000) },
    { balances: balances.slice(0, 1), orders: ofOrders(() => ({ buyer: 0 })) },
    { slots: slots.map(() => 9) },
    { slots: slots.slice(0, 1), orders: ofOrders(() => ({ slot: null })) },
  ];
  const simpler = changes.map((change) => ({ ...plan, ...change }));
  return simpler.filter((one) => JSON.stringify(one) !== JSON.stringify(plan));
}
