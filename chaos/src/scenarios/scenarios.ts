import { randomUUID } from 'node:crypto';
import { newProduct } from '@souk/e2e/testing/products.ts';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Cast } from './actors.ts';
import { ended, follow } from './follow-order.ts';
import { placed } from './place-order.ts';
import { registered } from './register.ts';
import { renewed } from './renew-session.ts';
import { patiently, Surprise } from './retry-until-answered.ts';

/** Something that people do, to its end, whatever breaks meanwhile. Throws what surprises. */
export type Story = { readonly name: string; readonly play: (cast: Cast) => Promise<void> };

export const stories: readonly Story[] = [
  {
    name: 'an order is placed, followed live and confirmed',
    play: async (cast) => {
      const orderId = await placed(cast, cast.rich, {
        items: [{ productId: cast.tea, quantity: 2 }],
      });
      const seen = await follow(cast.rich.client, orderId, ['CONFIRMED', 'FAILED'], cast.refusals);
      expectIn(seen.at(-1), ['CONFIRMED'], 'a good order');
    },
  },
  {
    name: 'the same key again is the same order',
    play: async (cast) => {
      const key = randomUUID();
      const items = [{ productId: cast.tea, quantity: 1 }];
      const ids = await Promise.all([1, 2, 3].map(() => placed(cast, cast.rich, { items }, key)));
      if (new Set(ids).size > 1) throw new Surprise(`one key made several orders: ${ids}`);
      await endsAs(cast, cast.rich, ids[0] ?? '', 'CONFIRMED');
    },
  },
  {
    name: 'an order without the money fails',
    play: async (cast) => {
      const orderId = await placed(cast, cast.poor, {
        items: [{ productId: cast.tea, quantity: 9_000 }],
      });
      await endsAs(cast, cast.poor, orderId, 'FAILED', 'INSUFFICIENT_FUNDS');
    },
  },
  {
    name: 'of two who want the last one, one gets it',
    play: async (cast) => {
      const { rich, refusals } = cast;
      const last = await newProductFor(cast, 1);
      const wanted = { items: [{ productId: last, quantity: 1 }] };
      const both = await Promise.all(
        [1, 2].map(() => placed(cast, rich, wanted).catch(refusedEarly)),
      );
      const tooLate = { status: 'FAILED', code: 'OUT_OF_STOCK' };
      const ends = await Promise.all(
        both.map(async (id) => said(id ? await ended(rich.client, id, refusals) : tooLate)),
      );
      const allowed = ['CONFIRMED, FAILED for OUT_OF_STOCK'];
      expectIn(ends.sort().join(', '), allowed, 'two orders for the last one');
    },
  },
  {
    name: 'an order for a time that nobody delivers at fails, and gives all back',
    play: async (cast) => {
      const items = [{ productId: cast.tea, quantity: 1 }];
      const orderId = await placed(cast, cast.rich, { items, deliverySlotId: 'never' });
      await endsAs(cast, cast.rich, orderId, 'FAILED');
    },
  },
  {
    name: 'an order that is cancelled at once costs nothing',
    play: async (cast) => {
      const items = [{ productId: cast.tea, quantity: 3 }];
      const orderId = await placed(cast, cast.rich, { items });
      await cancelled(cast, orderId);
    },
  },
  { name: 'somebody registers', play: registered },
  { name: 'somebody logs in, and becomes a seller', play: renewed },
];

/** The shelf was empty already at the first look. */
function refusedEarly(fault: unknown): null {
  if (fault instanceof Surprise && /OutOfStock/.test(fault.message)) return null;
  throw fault;
}

async function newProductFor({ seller, refusals }: Cast, stock: number): Promise<string> {
  return patiently(refusals, 'a new product', () => newProduct(seller, stock, '10.00'));
}

async function cancelled({ rich, refusals }: Cast, id: string): Promise<void> {
  const key = randomUUID();
  await patiently(refusals, `cancelling ${id}`, () =>
    rich.client.ask(
      `mutation ($id: ID!, $key: ID!) { cancelOrder(id: $id, idempotencyKey: $key) { __typename } }`,
      { id, key },
    ),
  );
  const seen = await follow(rich.client, id, ['CANCELLED', 'FAILED'], refusals);
  expectIn(seen.at(-1), ['CANCELLED'], 'a cancelled order');
}

async function endsAs(cast: Cast, who: Shopper, id: string, status: string, code?: string) {
  const end = await ended(who.client, id, cast.refusals);
  const isRight = end.status === status && (!code || end.code === code);
  if (!isRight) throw new Surprise(`order ${id} ended as ${said(end)}`);
}

function said({ status, code }: Awaited<ReturnType<typeof ended>>): string {
  return code ? `${status} for ${code}` : status;
}

function expectIn(seen: string | undefined, allowed: readonly string[], what: string): void {
  if (!allowed.includes(seen ?? '')) throw new Surprise(`${what} ended as ${seen}`);
}
