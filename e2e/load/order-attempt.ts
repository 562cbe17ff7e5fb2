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

/** An attempt to buy one unit; every retry uses the same key. */
export class OrderAttempt {
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
   * Sends it once. Returns the type of the answer, or `busy` for an overload with `Retry-After`. Throws
   * on everything else.
   */
  async send(): Promise<string> {
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

  /** Polls the order until its checkout has ended. Returns its status. */
  async finalStatus(): Promise<string> {
    for (;;) {
      const status = await this.shopper.statusOf(this.orderId ?? '');
      if (status === 'CONFIRMED' || status === 'FAILED') return status;
    }
  }
}

/** Runs all clients at once, each with its attempts in sequence. Returns all answers. */
export async function placeConcurrently(
  clients: readonly (readonly OrderAttempt[])[],
): Promise<readonly string[]> {
  const answers = clients.map(async (attempts) => {
    const got: string[] = [];
    for (const attempt of attempts) got.push(await attempt.send());
    return got;
  });
  return (await Promise.all(answers)).flat();
}

/** Repeats the attempts that were answered with `busy`. */
export async function retryRejected(attempts: readonly OrderAttempt[]): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const attempt of attempts.filter(({ isBusy }) => isBusy)) answers.push(await attempt.send());
  return answers;
}

/** Counts the answers by type. */
export function countByAnswer(answers: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(answers)].map((one) => [one, answers.filter((other) => other === one).length]),
  );
}
