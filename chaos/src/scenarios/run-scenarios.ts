import { randomUUID } from 'node:crypto';
import { newProduct } from '@souk/e2e/testing/products.ts';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Actors } from './actors.ts';
import { approveOrder, deposit, refundDone } from './approve-order.ts';
import { cancelUnits } from './cancel-units.ts';
import { awaitEnd, followOrder } from './follow-order.ts';
import { placeOrder } from './place-order.ts';
import { register } from './register.ts';
import { renewSession } from './renew-session.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';
import { runReport } from './run-report.ts';
import { uploadPicture } from './upload-picture.ts';

/** Something that a user does, to its end, whatever fails meanwhile. `run` throws Violation. */
type Scenario = { readonly name: string; readonly run: (actors: Actors) => Promise<void> };

const scenarios: readonly Scenario[] = [
  {
    name: 'an order is placed, followed live and confirmed',
    run: async (actors) => {
      const { rich, productId, retryLog } = actors;
      const orderId = await placeOrder(actors, rich, { items: [{ productId, quantity: 2 }] });
      const seen = await followOrder(rich.client, orderId, ['CONFIRMED', 'FAILED'], retryLog);
      expectIn(seen.at(-1), ['CONFIRMED'], 'a valid order');
    },
  },
  {
    name: 'the same key again is the same order',
    run: async (actors) => {
      const { rich, productId } = actors;
      const key = randomUUID();
      const items = [{ productId, quantity: 1 }];
      const ids = await Promise.all([1, 2, 3].map(() => placeOrder(actors, rich, { items }, key)));
      if (new Set(ids).size > 1) throw new Violation(`one key made several orders: ${ids}`);
      await endsAs(actors, rich, ids[0] ?? '', 'CONFIRMED');
    },
  },
  {
    name: 'an order above the balance fails',
    run: async (actors) => {
      const { poor, productId } = actors;
      const orderId = await placeOrder(actors, poor, { items: [{ productId, quantity: 9_000 }] });
      await endsAs(actors, poor, orderId, 'FAILED', 'INSUFFICIENT_FUNDS');
    },
  },
  {
    name: 'of two orders for the last unit, one is confirmed',
    run: async (actors) => {
      const { rich, retryLog } = actors;
      const last = await newProductFor(actors, 1);
      const input = { items: [{ productId: last, quantity: 1 }] };
      const both = await Promise.all(
        [1, 2].map(() => placeOrder(actors, rich, input).catch(refusedEarly)),
      );
      const tooLate = { status: 'FAILED', code: 'OUT_OF_STOCK' };
      const ends = await Promise.all(
        both.map(async (id) => textOf(id ? await awaitEnd(rich.client, id, retryLog) : tooLate)),
      );
      const allowed = ['CONFIRMED, FAILED for OUT_OF_STOCK'];
      expectIn(ends.sort().join(', '), allowed, 'two orders for the last unit');
    },
  },
  {
    name: 'an order for an unknown delivery slot fails, and everything is released',
    run: async (actors) => {
      const { rich, productId } = actors;
      const items = [{ productId, quantity: 1 }];
      const orderId = await placeOrder(actors, rich, { items, deliverySlotId: 'never' });
      await endsAs(actors, rich, orderId, 'FAILED');
    },
  },
  {
    name: 'an order that is cancelled at once costs nothing',
    run: async (actors) => {
      const { rich, productId } = actors;
      const items = [{ productId, quantity: 3 }];
      await cancelOrder(actors, await placeOrder(actors, rich, { items }));
    },
  },
  {
    name: 'a unit of a confirmed order is cancelled, and then the rest',
    run: async (actors) => {
      const { rich, productId } = actors;
      const orderId = await placeOrder(actors, rich, { items: [{ productId, quantity: 3 }] });
      await endsAs(actors, rich, orderId, 'CONFIRMED');
      await cancelUnits(actors, rich, orderId, [{ productId, quantity: 1 }]);
      await cancelUnits(actors, rich, orderId, null);
      await endsAs(actors, rich, orderId, 'CANCELLED');
    },
  },
  {
    name: 'an order by card is approved, confirmed, and refunded to the card',
    run: async (actors) => {
      const { poor, productId } = actors;
      const input = { items: [{ productId, quantity: 1 }], payWith: 'CARD' };
      const orderId = await placeOrder(actors, poor, input);
      await approveOrder(actors, poor, orderId);
      await endsAs(actors, poor, orderId, 'CONFIRMED');
      await cancelUnits(actors, poor, orderId, null);
      await refundDone(actors, poor, orderId);
    },
  },
  { name: 'a deposit by card is approved, and credited', run: deposit },
  { name: 'a picture is uploaded, attached and served', run: uploadPicture },
  { name: 'a report of an hour is run, and done', run: runReport },
  { name: 'a user registers, and changes the password', run: register },
  { name: 'a user logs in, and becomes a seller', run: renewSession },
];

/** Runs all scenarios at once, each to its end. Returns the violations. */
export async function runScenarios(actors: Actors): Promise<readonly string[]> {
  const results = await Promise.allSettled(scenarios.map(({ run }) => run(actors)));
  return results.flatMap((one, index) =>
    one.status === 'rejected' ? [`${scenarios[index]?.name}: ${one.reason}`] : [],
  );
}

/** Returns null for an order that was refused at once because the stock was gone. */
function refusedEarly(fault: unknown): null {
  if (fault instanceof Violation && /OutOfStock/.test(fault.message)) return null;
  throw fault;
}

async function newProductFor({ seller, retryLog }: Actors, stock: number): Promise<string> {
  return retryUntilAnswered(retryLog, 'a new product', () => newProduct(seller, stock, '10.00'));
}

async function cancelOrder({ rich, retryLog }: Actors, id: string): Promise<void> {
  const key = randomUUID();
  await retryUntilAnswered(retryLog, `cancelling ${id}`, () =>
    rich.client.ask(
      'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }',
      { input: { id, idempotencyKey: key } },
    ),
  );
  const seen = await followOrder(rich.client, id, ['CANCELLED', 'FAILED'], retryLog);
  expectIn(seen.at(-1), ['CANCELLED'], 'a cancelled order');
}

async function endsAs(actors: Actors, shopper: Shopper, id: string, status: string, code?: string) {
  const end = await awaitEnd(shopper.client, id, actors.retryLog);
  const isRight = end.status === status && (!code || end.code === code);
  if (!isRight) throw new Violation(`order ${id} ended as ${textOf(end)}`);
}

function textOf({ status, code }: Awaited<ReturnType<typeof awaitEnd>>): string {
  return code ? `${status} for ${code}` : status;
}

function expectIn(seen: string | undefined, allowed: readonly string[], what: string): void {
  if (!allowed.includes(seen ?? '')) throw new Violation(`${what} ended as ${seen}`);
}
