import { readFileSync } from 'node:fs';
import { topics } from '@souk/schema/events/topics';
import { parse } from 'yaml';
import { at, type Fields, listAt, podOf } from './manifest.ts';
import { edgesOf } from './policy/network-rules.ts';
import { releasesOf, render } from './release.ts';
import { serviceMap } from './service-map.ts';
import { install, withValues } from './testing/installation.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../../${file}`, import.meta.url).pathname, 'utf8');
const services = Object.entries(serviceMap()).filter(([, { enabled }]) => enabled !== false);
const containerOf = (object: Parameters<typeof podOf>[0]) => podOf(object)?.spec.containers[0];

describe('the chart on minikube', () => {
  it('has the requests, limits, probes and labels of older systems (DEP-9, DEP-10)', async () => {
    const shop = await install('minikube');
    for (const [name] of services) {
      const deployment = shop.get(`Deployment/${name}`);
      const container = containerOf(deployment);
      expect(container?.resources).toEqual({
        requests: { cpu: '100m', memory: '256Mi' },
        limits: { cpu: '200m', memory: '512Mi' },
      });
      expect(container).toMatchObject({
        imagePullPolicy: 'IfNotPresent',
        livenessProbe: { initialDelaySeconds: 60, periodSeconds: 10 },
        readinessProbe: { initialDelaySeconds: 30, periodSeconds: 5 },
      });
      expect(at(deployment.spec, 'selector.matchLabels')).toEqual({ app: name });
    }
  });

  it('has a Service for each service, with its port (DEP-11)', async () => {
    const shop = await install('minikube');
    const ports = Object.fromEntries(
      shop.ofKind('Service').map(({ metadata, spec }) => [metadata.name, at(spec, 'ports.0.port')]),
    );
    expect(ports).toEqual({
      ...{ 'order-service': 8080, 'user-service': 8081, 'inventory-service': 8082 },
      ...{ 'billing-service': 8080, 'delivery-service': 8080, 'notification-service': 8080 },
      ...{ 'analytics-service': 8080, gateway: 8080, web: 8080 },
      ...{ postgres: 5432, kafka: 9092, keycloak: 8080, vault: 8200 },
    });
  });

  it('has all kinds of workload with the agreed names of images (DEP-24)', async () => {
    const shop = await install('minikube');
    const images = (label: string) => containerOf(shop.get(label))?.image;
    expect(images('Deployment/gateway')).toBe('api-service:v1');
    expect(images('Deployment/order-service')).toBe('orderservice:latest');
    expect(images('Deployment/web')).toBe('web-interface:v1');
    for (const label of [
      'Deployment/analytics-service',
      'Job/sales-hourly-now',
      'CronJob/sales-hourly',
    ])
      expect(images(label)).toBe('data-processing-service:v1');
    expect(shop.field('CronJob/sales-hourly', 'spec.schedule')).toBe('0 * * * *');
    expect(shop.labels).toEqual(
      expect.arrayContaining(['ConfigMap/app-config', 'ConfigMap/data-processing-config']),
    );
  });

  it('migrates each database before the services of a release (DEP-5)', async () => {
    const shop = await install('minikube');
    const jobs = shop.ofKind('Job').filter(({ metadata }) => metadata.name.startsWith('migrate-'));
    const databases = jobs.map(({ metadata }) => metadata.name.replace('migrate-', ''));
    const expected = services
      .map(([, { workspace }]) => workspace)
      .filter((name) => name !== 'gateway' && name !== 'web');
    expect(databases.sort()).toEqual(expected.sort());
    for (const { metadata } of jobs)
      expect(metadata.annotations).toMatchObject({
        'helm.sh/hook': 'pre-upgrade',
        'argocd.argoproj.io/sync-wave': '-1',
      });
  });

  it('is entered at port 30080, by the paths of older systems (DEP-12, DEP-13)', async () => {
    const shop = await install('minikube');
    const paths = listAt(shop.get('Ingress/ecommerce-ingress').spec, 'rules').flatMap((rule) =>
      listAt<{ path: string; backend: { service: { name: string } } }>(rule, 'http.paths'),
    );
    const to = Object.fromEntries(paths.map(({ path, backend }) => [path, backend.service.name]));
    for (const path of [
      '/api/users',
      '/api/orders',
      '/api/inventory',
      '/users',
      '/orders',
      '/auth',
    ])
      expect(to[path]).toBe('gateway');
    expect(to['/']).toBe('web');
    expect(parse(read('k8s/traefik-values.yaml')).ports.web.nodePort).toBe(30_080);
    expect(shop.get('ConfigMap/app-config').data?.GATEWAY_PUBLIC_URL).toBe(
      'http://localhost:30080',
    );
  });

  it('keeps the data of PostgreSQL and Kafka in volumes of 1Gi (DEP-14)', async () => {
    const shop = await install('minikube');
    for (const name of ['postgres', 'kafka']) {
      const [claim] = listAt(shop.get(`StatefulSet/${name}`).spec, 'volumeClaimTemplates');
      expect(at(claim, 'spec.resources.requests.storage')).toBe('1Gi');
    }
  });

  it('leads all other paths to the pages, or to the gateway without them (DEP-12, GW-1)', async () => {
    const rest = async (enabled: boolean) => {
      const shop = await install(withValues('minikube', `services.web.enabled=${enabled}`));
      const paths = listAt(shop.get('Ingress/ecommerce-ingress').spec, 'rules.0.http.paths');
      return paths.at(-1);
    };
    expect(await rest(true)).toMatchObject({ path: '/', backend: { service: { name: 'web' } } });
    expect(await rest(false)).toMatchObject({
      path: '/',
      backend: { service: { name: 'gateway' } },
    });
    const shop = await install('minikube');
    const edges = edgesOf(shop.all, 'egress').filter(({ from }) => from === 'app=web');
    expect(edges.map(({ to }) => to)).toContain('app=gateway');
  });
});

describe('the network policies', () => {
  it.each(['minikube', 'production'] as const)(
    'of %s allow exactly what the map declares (DEP-17)',
    async (environment) => {
      const { all } = await install(environment);
      const names = services.map(([name]) => `app=${name}`);
      const between = edgesOf(all, 'egress')
        .filter(({ from, to }) => names.includes(from) && names.includes(to))
        .map(({ from, to, port }) => `${from} > ${to}:${port}`);
      const declared = services.flatMap(([name, { calls = [] }]) =>
        calls.map((called) => `app=${name} > app=${called}:${serviceMap()[called]?.port ?? 8080}`),
      );
      expect(between.sort()).toEqual(declared.sort());
    },
  );
});

describe('the platform outside of the cluster', () => {
  it('is not installed, and its addresses are in the settings (DEP-25)', async () => {
    const shop = await install(
      withValues(
        'minikube',
        ...['postgres.outside=true', 'postgres.host=db.example.com'],
        ...['kafka.outside=true', 'kafka.brokers=queue.example.com:9092'],
        'identity.outside=true',
        'identity.issuer=http://service1.example.com:8000/realms/souk',
        'identity.internalUrl=http://service1.example.com:8000/realms/souk',
        'identity.port=8000',
        'services.inventory-service.url=http://service2.example.com:8080/graphql',
      ),
    );
    const gone = ['StatefulSet/postgres', 'StatefulSet/kafka', 'Deployment/keycloak'];
    expect(shop.labels.filter((label) => gone.includes(label))).toEqual([]);
    expect(shop.labels.filter((label) => label.endsWith('/inventory-service'))).toEqual([]);
    expect(shop.get('ConfigMap/app-config').data).toMatchObject({
      INVENTORY_URL: 'http://service2.example.com:8080/graphql',
      KAFKA_BROKERS: 'queue.example.com:9092',
      OIDC_ISSUER: 'http://service1.example.com:8000/realms/souk',
      POSTGRES_HOST: 'db.example.com',
    });
    const out = edgesOf(shop.all, 'egress').filter(({ to }) => to === '0.0.0.0/0');
    const ports = new Set(out.filter(({ from }) => from === 'app=gateway').map(({ port }) => port));
    expect([...ports].sort()).toEqual([5432, 8000, 8080, 9092]);
  });
});

it('values that the chart does not know are refused (DEP-18)', async () => {
  const [, shop] = releasesOf('minikube');
  const wrong = ['service.gateway.port=1', 'entry.ingressClassName=nginx', 'tls.enabled=maybe'];
  for (const one of wrong)
    await expect(render({ ...shop, set: [one] } as typeof shop & object)).rejects.toThrow(
      /don't meet the specifications of the schema/,
    );
});

it('the topics of production are those of the contracts, on three brokers (EVT-13)', async () => {
  const shop = await install('production');
  const made = shop.ofKind('KafkaTopic').map(({ metadata, spec }) => ({
    name: metadata.name,
    partitions: at(spec, 'partitions'),
    replicas: at(spec, 'replicas'),
    config: at<Fields>(spec, 'config'),
  }));
  const expected = topics.map(({ name, partitions, compacted, retentionMs }) => ({
    ...{ name, partitions, replicas: 3 },
    config: {
      'min.insync.replicas': 2,
      'cleanup.policy': compacted ? 'compact' : 'delete',
      ...(retentionMs !== null && { 'retention.ms': retentionMs }),
    },
  }));
  const byName = (left: { name: string }, right: { name: string }) =>
    left.name < right.name ? -1 : 1;
  expect(made.sort(byName)).toEqual(expected.sort(byName));
  expect(shop.field('KafkaNodePool/kafka', 'spec.replicas')).toBe(3);
});
