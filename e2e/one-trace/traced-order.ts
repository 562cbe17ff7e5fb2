import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

/** Places an order of one product. Returns it with the trace id that the response names. */
export async function placeTracedOrder(gatewayUrl: string, client: Client, productId: string) {
  const query = `mutation Buy($input: PlaceOrderInput!) {
    placeOrder(input: $input) { ... on PlaceOrderPayload { order { id number } } }
  }`;
  const input = { items: [{ productId, quantity: 1 }], idempotencyKey: randomUUID() };
  const response = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await client.authorization()) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await response.json()) as {
    data: { placeOrder: { order: { id: string; number: string } } };
  };
  return { ...data.placeOrder.order, traceId: response.headers.get('x-trace-id') ?? '' };
}

/** The log of all services of a shop, each line as an object. */
export async function logIn(folder: string): Promise<readonly Line[]> {
  const text = await readFile(join(folder, 'souk.log'), 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n'))
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Returns the lines about an order, once one of them says that a step had an outcome. */
export async function linesOf(
  folder: string,
  orderId: string,
  step: string,
  outcome: string,
): Promise<readonly Line[]> {
  let lines: readonly Line[] = [];
  await until(async () => {
    lines = (await logIn(folder)).filter((line) => line.orderId === orderId);
    return lines.some((line) => line.step === step && line.outcome === outcome);
  });
  return lines;
}
