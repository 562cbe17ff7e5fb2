import { readGatewayConfig } from '../../../gateway/src/config.ts';
import { configFrom as analytics } from '../../../subgraphs/analytics/src/config.ts';
import { configFrom as billing } from '../../../subgraphs/billing/src/config.ts';
import { configFrom as delivery } from '../../../subgraphs/delivery/src/config.ts';
import { configFrom as inventory } from '../../../subgraphs/inventory/src/config.ts';
import { configFrom as notifications } from '../../../subgraphs/notifications/src/config.ts';
import { configFrom as orders } from '../../../subgraphs/orders/src/config.ts';
import { configFrom as users } from '../../../subgraphs/users/src/config.ts';
import { readWebConfig } from '../../../web/src/config.ts';
import { listAt, podOf } from './manifest.ts';
import { environments } from './release.ts';
import { serviceMap } from './service-map.ts';
import { environmentOf, install } from './testing/installation.ts';

type Read = (environment: NodeJS.ProcessEnv) => unknown;

const readers: Readonly<Record<string, Read>> = {
  gateway: readGatewayConfig,
  'user-service': users,
  'inventory-service': inventory,
  'order-service': orders,
  'billing-service': billing,
  'delivery-service': delivery,
  'notification-service': notifications,
  'analytics-service': analytics,
};
const services = Object.keys(readers);
const secret = 'a-secret-of-at-least-32-characters';
/** Values of Secrets that are no text of any form. */
const urls = { SHOP_SMTP_URL: `smtps://shop:${secret}@smtp.example` };

const workloadOf = (labels: readonly string[], name: string) =>
  labels.find((label) => [`Deployment/${name}`, `Rollout/${name}`].includes(label)) ?? '';

describe.each(environments)('in %s', (environment) => {
  it.each(services)(
    '%s starts with the settings of its pod (DEP-4, DEP-7, DEP-8)',
    async (name) => {
      const shop = await install(environment);
      const all = environmentOf(shop, workloadOf(shop.labels, name), secret);
      // The files are not here; the next test looks for their volumes.
      const texts = Object.entries(all).filter(([, value]) => !value.startsWith('/etc/souk/'));
      const given = Object.fromEntries(texts.map(([key, value]) => [key, urlOr(key, value)]));
      const read = readers[name] as Read;
      expect(() => read({ ...given, NETWORK_TRUSTED: 'true' })).not.toThrow();
      const { [`${serviceMap()[name]?.workspace.toUpperCase()}_DATABASE_URL`]: url, ...less } =
        given;
      expect(url).toMatch(/^postgresql:\/\/\w+@/);
      expect(() => read(less)).toThrow(/_DATABASE_URL/);
    },
  );

  it('the pages start with the settings of their pod, which has no secret (DEP-4, WEB-1)', async () => {
    const shop = await install(environment);
    const given = environmentOf(shop, workloadOf(shop.labels, 'web'), secret);
    const { TLS_CA_FILE: _, ...texts } = given;
    const config = readWebConfig(texts);
    expect(config).toMatchObject({ port: 8080, publicUrl: given.GATEWAY_PUBLIC_URL });
    expect(config.gatewayUrl).toBe('http://gateway:8080/');
    expect(Object.values(given)).not.toContain(secret);
  });

  it.each([...services, 'web'])(
    '%s finds each file that its settings name (DEP-7)',
    async (name) => {
      const shop = await install(environment);
      const label = workloadOf(shop.labels, name);
      const all = environmentOf(shop, label, secret);
      const [container] = podOf(shop.get(label))?.spec.containers ?? [];
      const mounts = (container?.volumeMounts ?? []).map(({ mountPath }) => mountPath);
      const files = Object.values(all).filter((value) => value.startsWith('/etc/'));
      const missing = files.filter((file) => !mounts.some((path) => file.startsWith(`${path}/`)));
      expect(missing).toEqual([]);
    },
  );

  it('no ConfigMap has a secret, and each password comes from Vault (DEP-8, DEP-21)', async () => {
    const shop = await install(environment);
    const names = shop.ofKind('ConfigMap').flatMap(({ data = {} }) => Object.keys(data));
    expect(names.filter((key) => /PASSWORD|SECRET|_KEY$|TOKEN/.test(key))).toEqual([]);
    for (const name of services) {
      const data = listAt<{ secretKey: string }>(
        shop.get(`ExternalSecret/${name}-secrets`).spec,
        'data',
      );
      expect(data).toContainEqual(expect.objectContaining({ secretKey: 'DB_PASSWORD' }));
      expect(environmentOf(shop, workloadOf(shop.labels, name), secret).DB_PASSWORD).toBe(secret);
    }
  });
});

/** Some Secrets hold URLs. */
function urlOr(key: string, value: string): string {
  return key in urls ? urls[key as keyof typeof urls] : value;
}
