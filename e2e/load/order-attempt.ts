import { randomUUID } from 'node:crypto';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { request } from './request.ts';

type Placed = { placeOrder: { __typename: string; order?: { id: string } } };

const document = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) {
    __typename
    ... on OrderPlaced { order { id } }
    ... on OrderReplayed { order { id } }
  }
}`;

/** One wish to buy one unit, which keeps its key however often it is told. */
export class Wish {
  readonly shopper: Shopper;
  readonly #shop: RunningSystem;
  readonly #body: string;
  isBusy = false;
  orderId: string | null = null;

  constructor(shop: RunningSystem, shopper: Shopper, productId: string) {
    this.shopper = shopper;
    this.#shop = shop;
    const input = { items: [{ productId, quantity: 1 }], allowDuplicate: true };
    const variables = { input, key: randomUUID() };
    this.#body = JSON.stringify({ query: document, variables });
  }

  /**
   * Tells it once. Returns how the shop answered: the type of its answer, or `busy` for a refusal that
   * says when to come again. Throws on everything else.
   */
  async tell(): Promise<string> {
    const { client } = this.shopper;
    const { status, retryAfter, data, codes } = await request<Placed>(
      this.#shop,
      this.#body,
      client,
    );
    this.isBusy = status === 503 && Number(retryAfter) > 0 && codes.join() === 'UNAVAILABLE';
    if (this.isBusy) return 'busy';
    if (status !== 200 || !data || codes.length > 0) throw new Error(`${status}: ${codes}`);
    this.orderId = data.placeOrder.order?.id ?? null;
    return data.placeOrder.__typename;
  }

  /** What has become of the order, when its checkout is over. */
  async ended(): Promise<string> {
    for (;;) {
      const status = await this.shopper.statusOf(this.orderId ?? '');
      if (status === 'CONFIRMED' || status === 'FAILED') return status;
    }
  }
}

/** So many clients at once, each with its wishes one after the other. Returns all the answers. */
export async function rush(clients: readonly (readonly Wish[])[]): Promise<readonly string[]> {
  const answers = clients.map(async (wishes) => {
    const got: string[] = [];
    for (const wish of wishes) got.push(await wish.tell());
    return got;
  });
  return (await Promise.all(answers)).flat();
}

/** Tells those wishes again that found the shop busy, now that the crowd has gone. */
export async function comeAgain(wishes: readonly Wish[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const wish of wishes.filter(({ isBusy }) => isBusy)) answers.push(await wish.tell());
  return answers;
}

/** How often each answer came. */
export function tally(answers: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(answers)].map((one) => [one, answers.filter((other) => other === one).length]),
  );
}
