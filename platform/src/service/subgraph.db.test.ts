import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { servedSubgraphNames } from '@souk/schema/subgraphs';
import { Client } from 'pg';
import { freePort } from '../runtime/free-port.ts';
import { defaultLogLimits } from '../runtime/log/log-limits.ts';
import { newBroker } from '../testing/broker.ts';
import { counted, recounting } from '../testing/counter.ts';
import { emptyDatabase } from '../testing/postgres.ts';
import { until } from '../testing/test-file.ts';
import { wireTo } from '../testing/wire.ts';
import { databaseOf } from './database.ts';
import { startSubgraph } from './subgraph.ts';
import type { SubgraphConfig } from './subgraph-config.ts';

const [name = ''] = servedSubgraphNames;
const subgraph = {
  name,
  database: databaseOf({ entities: [], migrations: '.', migrationsList: [] }),
  publishes: counted,
  consumers: recounting,
  resolvers: {},
  context: () => ({}),
};

type Addresses = {
  readonly management: SubgraphConfig['management'];
  readonly databaseUrl: string;
  readonly broker: { readonly url: string };
};

const configOf = ({ broker, ...addresses }: Addresses, port = 0): SubgraphConfig => ({
  ...{ ...addresses, host: '127.0.0.1', port, bus: { postgres: broker.url } },
  ...{ signingKey: '', issuer: 'http://127.0.0.1', keysUrl: 'http://127.0.0.1/keys' },
  ...{ currency: 'RUB', logLevel: 'silent', logFile: undefined },
  tls: { certificate: null, caFile: null },
  ...{ logLimits: defaultLogLimits, tracing: null },
});

it('a subgraph is healthy while it waits for its database, and ready with it (DEP-3, DEP-10, OPS-2)', async () => {
  const broker = await newBroker(Object.keys(counted));
  const { url: databaseUrl, cut, mend } = await wireTo(await emptyDatabase());
  await cut();
  const management = { host: '127.0.0.1', port: await freePort() };
  const get = (path: string) => fetch(`http://${management.host}:${management.port}/${path}`);
  const readiness = async () => (await get('ready')).json();
  const starting = startSubgraph(subgraph, configOf({ management, databaseUrl, broker }));
  let status: number | undefined;
  await until(async () => {
    status = (await get('health').catch(() => null))?.status;
    return status !== undefined;
  });
  expect(status).toBe(200);
  expect(await readiness()).toEqual({ ready: false, state: 'starting', missing: ['database'] });

  await mend();
  const { url, stop } = await starting;
  expect(await readiness()).toEqual({ ready: true, state: 'running', missing: [] });
  expect(await (await get('metrics')).text()).toContain('outbox_pending');
  const unknown = await Promise.all(
    ['health', 'ready', 'metrics'].map(async (path) => (await fetch(new URL(path, url))).status),
  );
  expect(unknown).toEqual([404, 404, 404]);

  await cut();
  await broker.cut();
  expect(await readiness()).toEqual({
    ready: false,
    state: 'running',
    missing: ['database', 'bus'],
  });
  expect((await get('health')).status).toBe(200);
  await Promise.all([mend(), broker.mend()]);
  await stop();
  await expect(get('health')).rejects.toThrow('fetch failed');
  await Promise.all([cut(), broker.close()]);
});

it('a subgraph that fails to start, as its port is taken, leaves nothing open', async () => {
  const broker = await newBroker(Object.keys(counted));
  const databaseUrl = await emptyDatabase();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const management = { host: '127.0.0.1', port: await freePort() };
  const config = configOf({ management, databaseUrl, broker }, port);
  await expect(startSubgraph(subgraph, config)).rejects.toThrow('EADDRINUSE');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const others = `select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await until(async () => (await client.query(others)).rowCount === 0);
  await client.end();
  await expect(fetch(`http://127.0.0.1:${management.port}/health`)).rejects.toThrow('fetch failed');
  server.close();
  await broker.close();
});
