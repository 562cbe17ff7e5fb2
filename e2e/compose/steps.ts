import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { demoPassword } from '@souk/ops/system/environment';
import type { ShopAddress } from '@souk/ops/system/shop-address';
import { collectionFile } from '../postman/collection.ts';
import type { Compose } from './compose.ts';
import { run } from './run.ts';

const root = new URL('../..', import.meta.url).pathname;
const older = ['s0', 's1', 's2', 's3'];

/** Runs the demo, the scripts of older systems, and the API collection against the shop. */
export async function useShop(compose: Compose, { gatewayUrl, issuer }: ShopAddress) {
  await run(process.execPath, [`${root}ops/demo.ts`, '--url', gatewayUrl, '--issuer', issuer], {
    shown: true,
  });
  await compose.show('run', '--rm', '-T', 'jobs', 'node', 'ops/demo.ts');
  for (const name of older) await run('sh', [`${root}e2e/older-systems/${name}.sh`, gatewayUrl]);
  const orchestratorSecret = await compose.read(
    ...['run', '--rm', '-T', 'jobs', 'cat', '/run/secrets/ORCHESTRATORS_CLIENT_SECRET'],
  );
  const values = { base: gatewayUrl, issuer, orchestratorSecret: orchestratorSecret.trim() };
  const variables = Object.entries(values).flatMap(([name, value]) => [
    '--env-var',
    `${name}=${value}`,
  ]);
  const newman = `${root}node_modules/newman/bin/newman.js`;
  await run(process.execPath, [newman, 'run', collectionFile.pathname, ...variables]);
}

/** Checks the invariants, as an operator would: in a container. */
export function verify(compose: Compose): Promise<void> {
  return compose.show('run', '--rm', '-T', 'jobs', 'node', 'ops/verify.ts');
}

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
  const orders = placeOrders(address, placing.signal);
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

/** Places one order after the other until the signal. A key that got no answer is sent again. */
async function placeOrders({ gatewayUrl, issuer }: ShopAddress, signal: AbortSignal) {
  const buyer = new Shopper(Client.as(gatewayUrl, issuer, 'buyer', demoPassword));
  await buyer.deposit(await buyer.openAccount(), '900000.00');
  const teas = await buyer.products({ category: 'tea', inStock: true });
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

/** Reads topics and a record with Kafka's own tools in its container, and from this machine. */
export async function readKafka(compose: Compose, brokers: string): Promise<void> {
  const tool = (name: string, ...call: readonly string[]) =>
    compose.read(
      ...['exec', '-T', 'kafka', `/opt/kafka/bin/kafka-${name}.sh`],
      ...['--bootstrap-server', 'kafka:9092', ...call],
    );
  const topics = await tool('topics', '--list');
  const first = ['--topic', 'order-placed', '--from-beginning', '--max-messages', '1'];
  const record = JSON.parse(await tool('console-consumer', ...first));
  const events = [`${root}ops/events.ts`, 'topics', '--bus', `kafka://${brokers}`];
  const seen = await run(process.execPath, events);
  for (const place of [topics, seen])
    if (!place.includes('order-placed')) throw new Error(`No topic order-placed in ${place}`);
  if (!record.orderId) throw new Error(`A record without its order: ${JSON.stringify(record)}`);
}

/** The number of orders, as the database has them. */
export async function ordersIn(compose: Compose): Promise<number> {
  const sql = 'select count(*) from orders';
  const psql = ['psql', '-U', 'postgres', '-d', 'orderservice', '-At', '-c', sql];
  return Number(await compose.read('exec', '-T', 'postgres', ...psql));
}
