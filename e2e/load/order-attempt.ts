import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { request } from './request.ts';

type Placed = {
  placeOrder: { __typename: string; replayed?: boolean; order?: { id: string } };
};

const document = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on PlaceOrderPayload { replayed order { id } }
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
    const items = [{ productId, quantity: 1 }];
    const input = { items, allowDuplicate: true, idempotencyKey: randomUUID() };
    this.#body = JSON.stringify({ query: document, variables: { input } });
  }

  /**
   * Sends it once. Returns `placed`, `replayed` or the type of a refusal; `busy` for an overload with
   * `Retry-After`. Throws on everything else.
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
    const { __typename, replayed, order } = data.placeOrder;
    this.orderId = order?.id ?? null;
    if (!order) return __typename;
    return replayed ? 'replayed' : 'placed';
  }

  /** When the order was confirmed, by the shop's clock; `Infinity` while it is not. */
  async confirmedAt(): Promise<number> {
    const timeline = await this.shopper.timelineOf(this.orderId ?? '');
    const confirmed = timeline.find(({ status }) => status === 'CONFIRMED');
    return confirmed ? Date.parse(confirmed.at) : Number.POSITIVE_INFINITY;
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

/**
 * Repeats the attempts that were answered with `busy`, a few at once, each until it gets another answer.
 * Returns their last answers.
 */
export async function retryRejected(attempts: readonly OrderAttempt[]): Promise<readonly string[]> {
  const rejected = attempts.filter(({ isBusy }) => isBusy);
  const answers: string[] = [];
  const client = async () => {
    for (let one = rejected.pop(); one; one = rejected.pop()) answers.push(await servedAtLast(one));
  };
  await Promise.all([client(), client(), client(), client()]);
  return answers;
}

async function servedAtLast(attempt: OrderAttempt): Promise<string> {
  for (;;) {
    const answer = await attempt.send();
    if (answer !== 'busy') return answer;
    await sleep(1_000);
  }
}

/** Counts the answers by type. */
export function countByAnswer(answers: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(answers)].map((one) => [one, answers.filter((other) => other === one).length]),
  );
}
