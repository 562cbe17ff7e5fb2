import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRealm, readUsers } from '@souk/auth/provider/realm';
import { parse } from 'yaml';
import { readGatewayConfig } from '../../gateway/src/config.ts';
import { readWebConfig } from '../../web/src/config.ts';
import { tags, youngMbIn } from '../images/images.ts';
import { youngMb } from '../system/heap-limits.ts';
import { secretsIn } from '../system/secrets.ts';
import { databasesInEnvironment, shopInEnvironment } from '../system/shop-in-environment.ts';
import { type Service, services, subgraphs } from '../system/subgraphs.ts';
import { secretFiles, writeSecretFiles } from './secret-files.ts';
import {
  composeService,
  composeServices,
  composeVolumes,
  environmentOf,
} from './testing/compose-services.ts';

/** The names that older systems know, and the ports. */
const contract: Readonly<Record<Service | 'web', readonly [name: string, port: number]>> = {
  gateway: ['gateway', 8080],
  users: ['user-service', 8081],
  inventory: ['inventory-service', 8082],
  orders: ['order-service', 8080],
  billing: ['billing-service', 8080],
  delivery: ['delivery-service', 8080],
  notifications: ['notification-service', 8080],
  analytics: ['analytics-service', 8080],
  web: ['web', 8080],
};
const nameOf = (service: Service) => contract[service][0];
const root = new URL('../../', import.meta.url);
const all = Object.entries(composeServices);

let secrets: string;
beforeAll(async () => {
  secrets = await mkdtemp(join(tmpdir(), 'souk-compose-'));
  await writeSecretFiles(secrets, await secretsIn(secrets));
});
afterAll(() => rm(secrets, { recursive: true }));

describe('docker-compose.yml', () => {
  it.each(subgraphs)(
    'gives %s all settings that it requires (DEP-4, DEP-5, DEP-11)',
    async (name) => {
      const { configFrom } = await import(`../../subgraphs/${name}/src/config.ts`);
      const config = configFrom(environmentOf(nameOf(name), secrets));
      const [host, port] = contract[name];
      expect(config).toMatchObject({ host: '0.0.0.0', port, bus: { kafka: ['kafka:9092'] } });
      expect(config.management).toEqual({ host: '0.0.0.0', port: 9090 });
      const { username, pathname, password } = new URL(config.databaseUrl);
      expect(username).toBe(name);
      expect(pathname).toBe(name === 'orders' ? '/orderservice' : `/${name}`);
      const gateway = readGatewayConfig(environmentOf('gateway', secrets)).subgraph(name);
      expect(gateway).toMatchObject({ url: `http://${host}:${port}/graphql` });
      expect(gateway.signingKey).toBe(config.signingKey);
      // Those of the jobs are the same.
      const databases = databasesInEnvironment(environmentOf('jobs', secrets));
      expect(new URL(databases[name]).password).toBe(password);
    },
  );

  it('gives the gateway and the programs all settings that they require (DEP-4)', () => {
    const gateway = readGatewayConfig(environmentOf('gateway', secrets));
    expect(gateway).toMatchObject({ host: '0.0.0.0', port: 8080, production: false });
    expect(gateway.login.issuer).toBe('http://localhost:8180/realms/souk');
    expect(new URL(gateway.login.keysUrl).host).toBe('keycloak:8080');
    const shop = shopInEnvironment(environmentOf('jobs', secrets));
    expect(shop).toMatchObject({ gatewayUrl: 'http://gateway:8080', busUrl: 'kafka://kafka:9092' });
    expect(shop?.databases.gateway).toBe(gateway.login.databaseUrl);
  });

  it('gives the pages all settings that they require, and the gateway their address (WEB-1, GW-1)', () => {
    const web = readWebConfig(environmentOf('web', secrets));
    expect(web).toMatchObject({ host: '0.0.0.0', port: 8080, gatewayUrl: 'http://gateway:8080/' });
    expect(web.management).toEqual({ host: '0.0.0.0', port: 9090 });
    const gateway = readGatewayConfig(environmentOf('gateway', secrets));
    expect(gateway.webUrl).toBe(web.publicUrl);
    expect(composeService('gateway').environment?.GATEWAY_ORIGINS).toBe(web.publicUrl);
    const { image, build } = composeService('web');
    expect([image, build?.args.SERVICE]).toEqual([tags.web, 'web']);
  });

  it('publishes the entry, the pages, the login, and what is for people at this machine (GW-1)', () => {
    const published = all.filter(([, { ports, profiles }]) => ports && !profiles);
    expect(published.map(([name]) => name)).toEqual([
      'postgres',
      'kafka',
      'keycloak',
      'gateway',
      'web',
    ]);
  });

  it('lets Keycloak and the simulated provider call the gateway inside (DEP-11)', () => {
    for (const name of ['keycloak', 'billing-service'])
      expect(composeService(name).environment?.GATEWAY_INTERNAL_URL).toBe('http://gateway:8080');
  });

  it('gives Keycloak each value of the realm file (DEP-4)', async () => {
    const { keycloak } = secretFiles(await secretsIn(secrets));
    const values = { ...environmentOf('keycloak', secrets), ...keycloak };
    const json = (file: string) => JSON.parse(readFileSync(new URL(file, root), 'utf8'));
    const { clients } = readRealm(json('auth/realm.json'), values);
    expect(clients[0]?.redirectUris).toEqual(['http://localhost:8000/auth/callback']);
    expect(readUsers(json('auth/demo-users.json'), values).length).toBeGreaterThan(0);
  });

  it('builds each service under its name, and migrates each database before (DEP-1, DEP-3)', () => {
    for (const service of services) {
      const { image, build, depends_on: needs = {} } = composeService(nameOf(service));
      expect([image, build?.args.SERVICE]).toEqual([tags[service], service]);
      expect(needs).toMatchObject({
        ...{ topics: ended, kafka: healthy, postgres: healthy },
        ...(service === 'gateway' ? {} : { [`migrate-${service}`]: ended }),
      });
    }
    for (const name of subgraphs) {
      const { command } = composeService(`migrate-${name}`);
      expect(command).toEqual(['node', 'ops/migrate.ts', name]);
    }
    expect(composeService('init').image).toBe(tags.jobs);
  });
});

const healthy = { condition: 'service_healthy' };
const ended = { condition: 'service_completed_successfully' };

describe('each container of docker-compose.yml', () => {
  it.each(all)('%s has the least rights, and a bound of memory (DEP-1)', (name, service) => {
    expect(service).toMatchObject({ init: true, cap_drop: ['ALL'], mem_limit: expect.any(String) });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.read_only).toBe(!['kafka', 'keycloak'].includes(name));
    if (service.image in ourImages) {
      const isRoot = service.user?.startsWith('0');
      expect([name, isRoot]).toEqual([name, name === 'init']);
    }
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it.each(all)(
    '%s returns after a crash, unless it is a program that ends (DEP-3)',
    (name, one) => {
      const isProgram = one.healthcheck?.disable === true;
      expect(one.restart).toBe(isProgram ? 'no' : 'always');
      for (const [needed, { condition }] of Object.entries(one.depends_on ?? {})) {
        const isEnding = composeService(needed).healthcheck?.disable === true;
        expect([name, needed, condition]).toEqual([
          ...[name, needed],
          isEnding ? ended.condition : healthy.condition,
        ]);
      }
    },
  );

  it('is built with the heap of its image (OPS-8)', () => {
    for (const { build } of Object.values(composeServices)) {
      if (!build) continue;
      const { SERVICE, YOUNG_MB = String(youngMb) } = build.args;
      expect([SERVICE, YOUNG_MB]).toEqual([SERVICE, String(youngMbIn(SERVICE))]);
    }
  });

  it('mounts only secrets of its own, and files that exist (DEP-5)', () => {
    const owners = new Map<string, string[]>();
    for (const [name, { volumes = [], profiles }] of all) {
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('./')) {
          if (!profiles?.includes('obs')) expect(existsSync(new URL(source, root))).toBe(true);
        } else expect(composeVolumes).toContain(source);
        if (name === 'init' || !source.startsWith('secrets-')) continue;
        expect(volume).toBe(`${source}:/run/secrets:ro`);
        owners.set(source, [...(owners.get(source) ?? []), name]);
      }
    }
    for (const name of subgraphs) {
      expect(owners.get(`secrets-${name}`)).toEqual([`migrate-${name}`, nameOf(name)]);
    }
    expect(owners.get('secrets-jobs')).toEqual(['databases', 'seed', 'jobs']);
  });
});

const ourImages: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(tags).map((tag) => [tag, true] as const),
);

const valuesFile = new URL('k8s/charts/souk/values.yaml', root);

it('docker-compose.yml has the services of the chart, their ports and images, and which calls which (DEP-24)', () => {
  const values = parse(readFileSync(valuesFile, 'utf8'), { merge: true });
  type Charted = {
    readonly workspace: Service | 'web';
    readonly enabled?: boolean;
    readonly port?: number;
    readonly calls?: readonly string[];
    readonly image: { readonly name: string; readonly tag: string };
  };
  for (const [name, one] of Object.entries<Charted>(values.services)) {
    if (one.enabled === false) continue;
    expect(contract[one.workspace]).toEqual([name, one.port ?? values.defaults.port]);
    expect(tags[one.workspace]).toBe(`${one.image.name}:${one.image.tag}`);
    const needed = Object.keys(composeService(name).depends_on ?? {});
    expect(needed.filter((each) => each in values.services)).toEqual(one.calls ?? []);
  }
});
