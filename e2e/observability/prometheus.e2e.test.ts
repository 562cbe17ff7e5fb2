import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { queriesOf } from '@souk/ops/observability/dashboards/dashboards';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { itWithPrometheus } from './it-with-prometheus.ts';
import { type Prometheus, startPrometheus, targetsOf } from './prometheus.ts';

const shop = sharedShop();
const root = join(import.meta.dirname, '../..');

const prometheusOfShop = (command: string): Promise<Prometheus> =>
  startPrometheus(command, targetsOf(shop.management));

/** Queries of dashboards that have no series in a healthy shop without an ingress and a canary. */
const withoutSeries = [
  /outcome=~"failed\|partial"/,
  /ratio2m|rollouts_pod_template_hash/,
  /graphql_errors_total|gateway_refusals_total|graphql_turned_away_total|mutation_refusals_total/,
  /consumer_lag.* > 0/,
  /type="(order-failed|order-cancelled|payment-declined|refund-recorded|parcel-\w+)"/,
];

/** Reads as a client without a login, and buys as one with a login. */
async function buy(): Promise<void> {
  await new Client(shop.gatewayUrl).askRepeatedly('{ shop { timeZone } }');
  const me = new Shopper(await buyer(shop));
  const productId = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
  const { order } = await me.place(productId, 1, randomUUID());
  await me.watch(order?.id ?? '', 'CONFIRMED');
}

describe('a Prometheus that scrapes a running shop (OPS-3)', () => {
  itWithPrometheus('reaches every service, and has the series of each query', async (command) => {
    const { query } = await prometheusOfShop(command);
    await until(
      async () => (await query('up == 1')).length === Object.keys(shop.management).length,
    );
    // Two orders between which it scrapes: a rate needs two samples.
    for (const placed of [1, 2]) {
      await buy();
      await until(async () => {
        const [total] = await query('sum(saga_duration_seconds_count{outcome="CONFIRMED"})');
        return Number(total) >= placed;
      });
    }
    const queries = queriesOf().map((text) =>
      text.replaceAll('$service', '.*').replaceAll('$__rate_interval', '1m'),
    );
    const expected = queries.filter((text) => !withoutSeries.some((pattern) => pattern.test(text)));
    expect(expected.length).toBeGreaterThan(30);
    await until(async () => (await query(queries[0] ?? '')).length > 0);
    const missing: string[] = [];
    for (const text of queries) {
      const found = await query(text);
      if (found.length === 0 && expected.includes(text)) missing.push(text);
    }
    expect(missing).toEqual([]);
  });

  itWithPrometheus('evaluates all rules, and no alert of late messages fires', async (command) => {
    const { query, rules } = await prometheusOfShop(command);
    await until(async () => (await rules()).every(({ health }) => health === 'ok'));
    expect((await rules()).length).toBeGreaterThan(20);
    // Other stories leave dead letters in this shop.
    const firing = 'ALERTS{alertstate="firing", alertname=~"SagaIsStuck|OutboxIsOld"}';
    expect(await query(firing)).toEqual([]);
  });
});

it('the configuration of Prometheus has a target for each service of the shop', () => {
  const text = readFileSync(join(root, 'ops/observability/prometheus.yaml'), 'utf8');
  const targets = [...text.matchAll(/targets: \["([\w-]+):9090"\]/g)].map(([, name = '']) => name);
  // The shared shop has no pages.
  expect(targets).toContain('web');
  expect(targets).toHaveLength(Object.keys({ ...shop.management, web: '' }).length);
});
