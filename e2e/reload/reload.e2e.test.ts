import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { demoClient, richBuyer } from '../testing/users.ts';

const committed = fileURLToPath(import.meta.resolve('@souk/schema/supergraph.graphql'));
let file: string;
let system: System;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reload-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  file = join(folder, 'supergraph.graphql');
  await copyFile(committed, file);
  system = await startShop({ overrides: { SUPERGRAPH_FILE: file } });
});

type Change = { readonly order: string; readonly seq: number; readonly status: string };

/** Collects the messages of a subscription. `ended` rejects when the server ends it. */
function collect<Message>(client: Client, query: string) {
  const messages: Message[] = [];
  const read = async () => {
    for await (const { change } of client.subscribe<{ change: Message }>(query))
      messages.push(change);
  };
  const ended = read();
  // The shop ends it at last.
  ended.catch(() => {});
  return { messages, ended };
}

const changesOf = (client: Client, field: string) =>
  collect<{ event: { seq: number; status: string }; order: { id: string } }>(
    client,
    `subscription { change: ${field} { event { seq status } order { id } } }`,
  );

function changesIn({ messages }: ReturnType<typeof changesOf>, order: string): Change[] {
  return messages.flatMap(({ event, order: { id } }) => (id === order ? { order, ...event } : []));
}

async function place(me: Shopper, productId: string): Promise<string> {
  const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID());
  return order?.id ?? '';
}

it('a new supergraph keeps the subscriptions that are valid in it, without a gap, and ends the others (GW-4)', async () => {
  const me = await richBuyer(system.running);
  const productId = await newProduct(demoClient(system.running, 'seller'), 100, '1.00');
  const first = await place(me, productId);
  const one = changesOf(me.client, `orderStatusChanged(orderId: "${first}")`);
  const mine = changesOf(me.client, 'myOrdersChanged');
  const stock = collect(
    me.client,
    `subscription { change: stockChanged(productIds: ["${productId}"]) { total } }`,
  );
  const areLive = () => [one, mine, stock].every(({ messages }) => messages.length > 0);
  while (!areLive()) await me.watch(await place(me, productId), 'CONFIRMED');

  const during = await place(me, productId);
  const text = await readFile(committed, 'utf8');
  await writeFile(file, text.replace('  stockChanged(', '  stockLevelChanged('));
  await expect(stock.ended).rejects.toEqual(
    expect.objectContaining({ codes: ['SUBSCRIPTION_NO_LONGER_VALID'] }),
  );
  const after = await place(me, productId);
  await me.change('cancelOrder', first);
  const statusesIn = (changes: readonly Change[]) => changes.map(({ status }) => status);
  await until(() => statusesIn(changesIn(one, first)).includes('CANCELLED'));
  for (const id of [during, after])
    await until(() => statusesIn(changesIn(mine, id)).includes('CONFIRMED'));
  for (const changes of [changesIn(one, first), changesIn(mine, during), changesIn(mine, after)]) {
    const seqs = changes.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, nth) => (seqs[0] ?? 0) + nth));
  }
  expect(changesIn(mine, during)[0]?.seq).toBe(changesIn(mine, after)[0]?.seq);
});
