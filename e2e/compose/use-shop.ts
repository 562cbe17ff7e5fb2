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
