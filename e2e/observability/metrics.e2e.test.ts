import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { queriesOf } from '@souk/ops/observability/dashboards/dashboards';
import { metricNamesIn, metricNamesOf } from '@souk/ops/observability/metric-names';
import { rulesIn } from '@souk/ops/observability/promtool';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();

/** Metrics of dashboards and rules that no service of ours has, and who has them. */
const ofOthers: Readonly<Record<string, string>> = {
  traefik_service_requests_total: 'the ingress',
  kube_cronjob_status_last_successful_time: 'kube-state-metrics',
  kube_job_status_failed: 'kube-state-metrics',
  up: 'Prometheus itself',
};

async function scrape(): Promise<string> {
  const addresses = Object.values(shop.management);
  const texts = addresses.map(async (url) => (await fetch(`${url}/metrics`)).text());
  return (await Promise.all(texts)).join('\n');
}

describe('the metrics of a running shop (OPS-3)', () => {
  it('are all that dashboards and rules name', async () => {
    const rules = rulesIn();
    const recorded = rules.flatMap(({ record }) => record ?? []);
    const queries = [...queriesOf(), ...rules.map(({ expr }) => expr)];
    const names = new Set(queries.flatMap(metricNamesIn));
    const there = new Set([
      ...metricNamesOf(await scrape()),
      ...recorded,
      ...Object.keys(ofOthers),
    ]);
    expect([...names].filter((name) => !there.has(name))).toEqual([]);
    expect(Object.keys(ofOthers).filter((name) => !names.has(name))).toEqual([]);
  });

  it('count an order: its steps, its requests, and no fault', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
    const { order } = await me.place(productId, 1, randomUUID());
    await me.watch(order?.id ?? '', 'CONFIRMED');
    const text = await scrape();
    const steps = ['hold-payment', 'reserve-stock', 'book-delivery', 'capture-payment'];
    for (const step of steps) {
      const counted = `^saga_step_duration_seconds_count\\{.*step="${step}".*outcome="succeeded".*\\} [1-9]`;
      expect(text).toMatch(new RegExp(counted, 'm'));
    }
    const requests =
      /^graphql_requests_total\{operation="placeOrder",outcome="ok",service="orders"\} [1-9]/m;
    expect(text).toMatch(requests);
    expect(text).toMatch(/^sagas_running\{service="orders"\} \d+$/m);
    expect(text).toMatch(
      /^database_pool_connections\{pool="requests",state="idle",service="orders"\} \d+$/m,
    );
  });

  it('have no label with an id, a key or a text of a user', async () => {
    const text = await scrape();
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@souk\.example|Thing [0-9a-f]{4}/);
  });
});
