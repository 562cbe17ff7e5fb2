import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { demoPassword } from '@souk/ops/system/environment';
import type { ShopAddress } from '@souk/ops/system/shop-address';
import type { Compose } from './compose.ts';
import { run } from './run.ts';

/**
 * Kills the first process of each service in turn, as a crash would, while orders are placed. Each container
 * has to return by itself. Returns the number of orders.
 */
export async function crashEach(
  compose: Compose,
  address: ShopAddress,
  print: (line: string) => void,
): Promise<number> {
  const placing = new AbortController();
  // Only the orders themselves meet the crashes.
  const orders = placeOrders(await richBuyer(address), placing.signal);
  try {
    for (const [service, { Id, State, RestartCount }] of await compose.containers()) {
      if (State.Status !== 'running') continue;
      const [before] = await inspect(Id);
      process.kill(before.State.Pid, 'SIGKILL');
      while ((await inspect(Id))[0].RestartCount === RestartCount) await sleep(200);
      await compose.untilHealthy();
      print(`${service} was killed, and has returned`);
    }
  } finally {
    placing.abort();
  }
  return orders;
}

/** Stops each service of ours, and expects it to end by itself: the code is that of its own end. */
export async function stopEach(compose: Compose): Promise<void> {
  await compose.show('stop');
  for (const [service, { Config, State }] of await compose.containers()) {
    const isOurs = Config.Labels['org.opencontainers.image.title']?.startsWith('souk ');
    if (isOurs && State.ExitCode !== 0)
      throw new Error(`${service} ended with ${State.ExitCode} after SIGTERM.`);
  }
}

async function inspect(id: string) {
  return JSON.parse(await run('docker', ['inspect', id]));
}

async function richBuyer({ gatewayUrl, issuer }: ShopAddress) {
  const buyer = new Shopper(Client.as(gatewayUrl, issuer, 'buyer', demoPassword));
  type Answer = { readonly account: { readonly id: string } };
  const { account } = await buyer.client.askRepeatedly<Answer>('{ account { id } }');
  await buyer.deposit(account.id, '900000.00');
  return { buyer, teas: await buyer.products({ category: 'tea', inStock: true }) };
}

/** Places one order after the other until the signal. A key that got no answer is sent again. */
async function placeOrders(
  { buyer, teas }: Awaited<ReturnType<typeof richBuyer>>,
  signal: AbortSignal,
) {
  let placed = 0;
  for (let turn = 0; !signal.aborted; turn += 1) {
    const [key, product] = [randomUUID(), teas[turn % teas.length]];
    for (let answered = false; !answered; ) {
      const answer = await buyer
        .placeAllowingDuplicates(product?.id ?? '', 1, key)
        .catch(() => null);
      answered = answer !== null;
      if (answer?.__typename === 'PlaceOrderPayload') placed += 1;
      await sleep(250);
    }
  }
  return placed;
}
