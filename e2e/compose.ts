/** `npm run compose:e2e`: starts the shipped docker-compose.yml, uses and breaks the shop, and deletes it. */
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { type Compose, findCompose } from './compose/compose.ts';
import { crashEach, stopEach } from './compose/crash-each.ts';
import { findOrStartEngine } from './compose/engine.ts';
import { run, succeeds } from './compose/run.ts';
import { usePages } from './compose/use-pages.ts';
import { ordersIn, readKafka, useShop, verify } from './compose/use-shop.ts';

const { values } = readArguments({
  command: 'npm run compose:e2e',
  about:
    'Starts the shop of docker-compose.yml under a name and ports of its own, uses it, kills each container, and deletes it.',
  options: {
    bases: {
      type: 'boolean',
      default: false,
      about: 'make the base images first where they are missing, without a registry of images',
    },
    built: {
      type: 'boolean',
      default: false,
      about: 'use the images that are there, instead of building them',
    },
    keep: { type: 'boolean', default: false, about: 'leave the shop and the engine running' },
  },
});
const print = (line: string) => console.info(line);

async function main(): Promise<void> {
  const engine = await findOrStartEngine();
  if (!engine) return print('skipped: compose:e2e, as no container engine runs here (docker)');
  try {
    const names = ['GATEWAY_PORT', 'IDENTITY_PORT', 'KAFKA_PORT', 'POSTGRES_PORT', 'WEB_PORT'];
    const ports = await freePorts(names.length, addressPorts);
    const env = Object.fromEntries(names.map((name, at) => [name, String(ports[at])]));
    const compose = await findCompose('souk-e2e', env);
    if (!compose) return print('skipped: compose:e2e, as there is no Compose (docker-compose)');
    if (values.bases) await makeMissingBases();
    await test(compose, env);
  } finally {
    if (!values.keep) await engine.stop();
  }
}

async function makeMissingBases(): Promise<void> {
  if (await succeeds('docker', 'image', 'inspect', 'quay.io/keycloak/keycloak:26.7.5')) return;
  const program = new URL('../ops/images/local-bases.ts', import.meta.url).pathname;
  await run(process.execPath, [program], { shown: true });
}

async function test(compose: Compose, ports: Readonly<Record<string, string>>): Promise<void> {
  const address = {
    gatewayUrl: `http://localhost:${ports.GATEWAY_PORT}`,
    issuer: `http://localhost:${ports.IDENTITY_PORT}/realms/souk`,
  };
  try {
    await compose.show('up', '-d', ...(values.built ? ['--no-build'] : ['--build']));
    await compose.untilHealthy();
    print('All containers are healthy, and the programs have ended.');
    await useShop(compose, address);
    await usePages(`http://localhost:${ports.WEB_PORT}`, print);
    await readKafka(compose, `localhost:${ports.KAFKA_PORT}`);
    await verify(compose);
    const placed = await crashEach(compose, address, print);
    print(`${placed} orders were placed while each container was killed.`);
    await verify(compose);
    const before = await ordersIn(compose);
    await stopEach(compose);
    await compose.show('down');
    await compose.show('up', '-d');
    await compose.untilHealthy();
    expectSame('orders after down and up', await ordersIn(compose), before);
    await verify(compose);
  } finally {
    if (!values.keep) await compose.show('down', '-v');
  }
  expectSame('volumes after down -v', await volumes(), 0);
  print('1 passed, 0 failed');
}

async function volumes(): Promise<number> {
  const filter = 'label=com.docker.compose.project=souk-e2e';
  const names = await run('docker', ['volume', 'ls', '--quiet', '--filter', filter]);
  return names.split('\n').filter(Boolean).length;
}

function expectSame(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
  print(`${what}: ${found}`);
}

await main();
