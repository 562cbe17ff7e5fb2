import { at, type Fields, listAt, podOf } from './manifest.ts';
import { serviceMap } from './service-map.ts';
import { environmentOf, install } from './testing/installation.ts';

const services = Object.entries(serviceMap()).filter(([, { enabled }]) => enabled !== false);
/** All but the pages. */
const withDatabase = services.filter(([, { database }]) => database !== undefined);

describe('production', () => {
  it('has the agreed sizes (OPS-7)', async () => {
    const shop = await install('production');
    const limits = (label: string, path: string) => at(shop.get(label).spec, `${path}.limits`);
    expect(limits('Cluster/postgres', 'resources')).toEqual({ cpu: '2', memory: '4Gi' });
    expect(shop.field('Cluster/postgres', 'spec.storage.size')).toBe('100Gi');
    expect(limits('Keycloak/keycloak', 'resources')).toEqual({ cpu: '1', memory: '2Gi' });
    expect(limits('KafkaNodePool/kafka', 'resources')).toEqual({ cpu: '1', memory: '2Gi' });
    expect(shop.field('KafkaNodePool/kafka', 'spec.storage.size')).toBe('20Gi');
    expect(limits('Deployment/inventory-service', 'template.spec.containers.0.resources')).toEqual({
      cpu: '1',
      memory: '1Gi',
    });
  });

  it('replicates PostgreSQL, and keeps each commit twice (DEP-16)', async () => {
    const shop = await install('production');
    expect(shop.field('Cluster/postgres', 'spec.instances')).toBe(3);
    expect(shop.field('Cluster/postgres', 'spec.postgresql.synchronous')).toMatchObject({
      ...{ number: 1, dataDurability: 'required' },
    });
  });

  it('has a database and a role for each service, which reaches no other (DEP-5)', async () => {
    const shop = await install('production');
    const databases = shop
      .ofKind('Database')
      .map(({ spec }) => [at(spec, 'name'), at(spec, 'owner')]);
    const expected = withDatabase.map(([, { database, role }]) => [database, role]);
    expect(databases.sort()).toEqual([...expected, ['identity', 'identity']].sort());
    const rules = listAt<string>(shop.get('Cluster/postgres').spec, 'postgresql.pg_hba');
    const allowed = databases.map(([name, role]) => `hostssl ${name} ${role} all scram-sha-256`);
    expect(rules.slice(0, -1).sort()).toEqual(allowed.sort());
    expect(rules.at(-1)).toBe('host all all all reject');
  });

  it('gives each service a user of the broker with the topics of the map (ID-11)', async () => {
    const shop = await install('production');
    for (const [name, { workspace, publishes = [], consumes = [] }] of withDatabase) {
      const acls = listAt<{ operations: string[]; resource: { type: string; name: string } }>(
        shop.get(`KafkaUser/${name}`).spec,
        'authorization.acls',
      );
      const names = (operation: string, type = 'topic') =>
        acls
          .filter(
            ({ operations, resource }) => operations.includes(operation) && resource.type === type,
          )
          .map(({ resource }) => resource.name);
      expect(names('Write').sort()).toEqual([...publishes].sort());
      expect(names('Read').sort()).toEqual([...consumes].sort());
      // The gateway reads without a group.
      expect(names('Read', 'group')).toEqual(name === 'gateway' ? [] : [workspace]);
    }
  });

  it('scales each service by itself (DEP-15)', async () => {
    const shop = await install('production');
    const targets = shop.ofKind('HorizontalPodAutoscaler').map(({ spec }) => {
      const target = at<Fields>(spec, 'scaleTargetRef');
      return `${target?.kind}/${target?.name}`;
    });
    expect(targets.sort()).toEqual(
      services
        .map(
          ([name]) =>
            `${['gateway', 'order-service'].includes(name) ? 'Rollout' : 'Deployment'}/${name}`,
        )
        .sort(),
    );
  });

  it('stops a canary above 5 % of faults, and pauses it without requests (DEP-20)', async () => {
    const shop = await install('production');
    const metrics = listAt(shop.get('AnalysisTemplate/canary-errors').spec, 'metrics');
    expect(metrics.map(({ name }) => name)).toEqual(['canary-errors', 'ingress-errors']);
    for (const metric of metrics)
      expect(metric).toMatchObject({
        successCondition: 'len(result) > 0 && result[0] <= 0.05',
        failureCondition: 'len(result) > 0 && result[0] > 0.05',
        failureLimit: 1,
      });
    const canary = shop.field<Fields>('Rollout/order-service', 'spec.strategy.canary');
    expect(canary).toMatchObject({ analysis: { startingStep: 1 } });
    expect(canary?.trafficRouting).toBeUndefined();
    expect(shop.field('Rollout/gateway', 'spec.strategy.canary')).toMatchObject({
      ...{ canaryService: 'gateway-canary', stableService: 'gateway' },
    });
  });

  it('redirects plain HTTP, and the services speak TLS with one another (DEP-12, GW-10)', async () => {
    const shop = await install('production');
    const [rule] = listAt(shop.get('HTTPRoute/redirect-to-https').spec, 'rules');
    expect(listAt(rule, 'filters')).toMatchObject([
      { requestRedirect: { scheme: 'https', statusCode: 301 } },
    ]);
    const gateway = environmentOf(shop, 'Rollout/gateway', 'secret');
    const addresses = Object.entries(gateway).filter(([name]) => /_URL$/.test(name));
    const plain = addresses.filter(([, url]) => url.startsWith('http:'));
    expect(plain).toEqual([]);
    expect(gateway).toMatchObject({ KAFKA_TLS: 'true', TLS_CA_FILE: '/etc/souk/tls/ca.crt' });
    expect(gateway.GATEWAY_DATABASE_URL).toContain('sslmode=verify-full');
    const orders = environmentOf(shop, 'Rollout/order-service', 'secret');
    expect(orders).toMatchObject({ TLS_CERT_FILE: '/etc/souk/tls/tls.crt' });
  });

  it('has no token of the cluster, and an account for each service (ID-11, DEP-17)', async () => {
    const shop = await install('production');
    for (const [name] of services) {
      const label = shop.labels.find((one) =>
        [`Deployment/${name}`, `Rollout/${name}`].includes(one),
      );
      const pod = podOf(shop.get(label ?? ''));
      expect(pod?.spec).toMatchObject({
        ...{ serviceAccountName: name, automountServiceAccountToken: false },
      });
    }
  });
});

it('Argo CD applies operators, then the platform, then the shop (DEP-19)', async () => {
  const { manifestsIn } = await import('./manifest.ts');
  const { globSync, readFileSync } = await import('node:fs');
  const root = new URL('../../../', import.meta.url).pathname;
  const files = globSync('k8s/argocd/applications/*.yaml', { cwd: root });
  const applications = files.flatMap((file) => manifestsIn(readFileSync(root + file, 'utf8')));
  const waves = Object.fromEntries(
    applications.map(({ metadata }) => [
      metadata.name,
      metadata.annotations?.['argocd.argoproj.io/sync-wave'],
    ]),
  );
  expect(waves).toMatchObject({ strimzi: '0', 'external-secrets': '0', platform: '1', souk: '2' });
});
