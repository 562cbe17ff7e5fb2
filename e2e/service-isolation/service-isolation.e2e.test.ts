import { Client as Postgres } from 'pg';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient, newcomer } from '../testing/users.ts';

const shop = sharedShop();

describe('a service', () => {
  it.each(Object.entries(shop.services))(
    '%s answers only the gateway (GW-1, ID-12)',
    async (_, url) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it.each(Object.entries(shop.management))(
    '%s serves health, readiness and metrics on its management port only (OPS-2)',
    async (name, url) => {
      expect((await fetch(`${url}/health`)).status).toBe(200);
      const ready = await fetch(`${url}/ready`);
      expect(await ready.json()).toEqual({ ready: true, state: 'running', missing: [] });
      const metric = name === 'gateway' ? 'graphql_requests_total' : 'outbox_pending';
      expect(await (await fetch(`${url}/metrics`)).text()).toContain(metric);
      const other = shop.services[name] ?? shop.gatewayUrl;
      for (const path of ['health', 'ready', 'metrics', 'graphql/metrics']) {
        expect([path, (await fetch(`${other}/${path}`)).status]).toEqual([path, 404]);
      }
    },
  );

  it('has a management port of its own', () => {
    expect(Object.keys(shop.management)).toEqual(['gateway', ...Object.keys(shop.services)]);
    const urls = [...Object.values(shop.management), ...Object.values(shop.services)];
    expect(new Set(urls).size).toBe(urls.length);
  });

  const own = Object.entries(shop.databases);
  it.each(own)('%s can connect to its own database only (DEP-5, ID-11)', async (name, url) => {
    for (const [other, otherUrl] of own) {
      if (other === name || other === 'bus') continue;
      const target = new URL(url);
      target.pathname = new URL(otherUrl).pathname;
      const client = new Postgres({ connectionString: target.href });
      await expect(client.connect()).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the gateway', () => {
  async function statusOf(path: string, headers: Record<string, string>): Promise<number> {
    return (await fetch(new URL(`/operations/${path}`, shop.gatewayUrl), { headers })).status;
  }

  it.each(['health', 'ready', 'metrics'])(
    'serves %s to operators with a token only (ID-5, GW-12)',
    async (path) => {
      const operator = await demoClient(shop, 'operator').authorization();
      const buyer = await (await newcomer(shop)).authorization();
      const junk = { authorization: 'Bearer junk' };
      const statuses = [{}, junk, buyer, operator].map((headers) => statusOf(path, headers));
      expect(await Promise.all(statuses)).toEqual([401, 401, 403, 200]);
    },
  );
});
