import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScaledShop } from './scaled-shop.ts';

/** What became of the orders that clients sent at a fixed rate. */
export type Answers = {
  readonly sent: number;
  /** The ids of the orders that were accepted. */
  readonly accepted: readonly string[];
  /** Refused with the time to retry after, by code. */
  readonly refused: ReadonlyMap<string, number>;
  /** The smallest and the largest of those times, in seconds. */
  readonly retryAfterS: readonly [least: number, most: number] | null;
  /** Any other answer, or none: there must be none of them. */
  readonly wrong: readonly string[];
};

type Answer =
  | { readonly accepted: string }
  | { readonly code: string; readonly retryAfterS: number }
  | { readonly wrong: string };

const answerForMs = 60_000;

const mutation = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on PlaceOrderPayload { order { id } } }
}`;

/**
 * Sends orders at a fixed rate for some seconds, whatever becomes of them: clients of a shop do not wait for one
 * another. Each is sent once; resolves when all are answered.
 */
export async function sendOrders(
  shop: ScaledShop,
  perSecond: number,
  seconds: number,
): Promise<Answers> {
  const startedAt = performance.now();
  const sending: Promise<Answer>[] = [];
  const count = Math.round(perSecond * seconds);
  for (let sent = 0; sent < count; sent += 1) {
    const dueMs = startedAt + (sent * 1_000) / perSecond - performance.now();
    if (dueMs > 0) await sleep(dueMs);
    sending.push(sendOne(shop, sent).catch((fault) => ({ wrong: String(fault.cause ?? fault) })));
  }
  return answersOf(await Promise.all(sending));
}

async function sendOne({ system, buyers, productId }: ScaledShop, index: number): Promise<Answer> {
  const buyer = buyers[index % buyers.length];
  const items = [{ productId, quantity: 1 }];
  const response = await fetch(`${system.running.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await buyer?.client.authorization()) },
    body: JSON.stringify({
      query: mutation,
      variables: { input: { items, allowDuplicate: true, idempotencyKey: randomUUID() } },
    }),
    signal: AbortSignal.timeout(answerForMs),
  });
  const retryAfter = response.headers.get('retry-after');
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  const id = data?.placeOrder?.order?.id;
  if (id) return { accepted: id };
  const code = errors?.[0]?.extensions?.code ?? data?.placeOrder?.__typename;
  const isRefused = [429, 503].includes(response.status) && Number(retryAfter) > 0;
  if (isRefused) return { code, retryAfterS: Number(retryAfter) };
  return { wrong: `HTTP ${response.status}: ${text.slice(0, 200)}` };
}

function answersOf(answers: readonly Answer[]): Answers {
  const refused = new Map<string, number>();
  const waits: number[] = [];
  for (const answer of answers) {
    if (!('code' in answer)) continue;
    refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1);
    waits.push(answer.retryAfterS);
  }
  return {
    sent: answers.length,
    accepted: answers.flatMap((one) => ('accepted' in one ? [one.accepted] : [])),
    wrong: answers.flatMap((one) => ('wrong' in one ? [one.wrong] : [])),
    refused,
    retryAfterS: waits.length > 0 ? [Math.min(...waits), Math.max(...waits)] : null,
  };
}
