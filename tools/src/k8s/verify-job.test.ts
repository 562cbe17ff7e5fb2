import { readFileSync } from 'node:fs';
import { busInEnvironment, shopInEnvironment } from '@souk/ops/system/shop-in-environment';
import { databaseNames } from '@souk/ops/system/subgraphs';
import { parse } from 'yaml';
import { podOf } from './manifest.ts';
import { edgesOf } from './policy/network-rules.ts';
import { environments } from './release.ts';
import { environmentOf, install, withValues } from './testing/installation.ts';

const rules = new URL('../../../k8s/charts/souk/rules/jobs.yaml', import.meta.url).pathname;
const secret = 'a-secret-of-at-least-32-characters';

describe.each(environments)('in %s', (environment) => {
  it('the CronJob verify finds the shop with all databases in its settings (OPS-9, DEP-8)', async () => {
    const shop = await install(environment);
    const all = Object.entries(environmentOf(shop, 'CronJob/verify', secret));
    // The files are not here.
    const given = Object.fromEntries(all.filter(([, value]) => !value.startsWith('/etc/souk/')));
    const { databases, gatewayUrl } = shopInEnvironment(given) ?? {};
    expect(gatewayUrl).toBe('http://gateway:8080');
    const names = Object.keys(databaseNames).filter((name) => name !== 'bus');
    expect(Object.keys(databases ?? {}).sort()).toEqual(names.sort());
    for (const url of Object.values(databases ?? {})) expect(new URL(url).password).toBe(secret);
    const sasl = { mechanism: 'scram-sha-512', username: 'verify', password: secret };
    expect(busInEnvironment(given)).toMatchObject(environment === 'production' ? { sasl } : {});
  });

  it('it reaches PostgreSQL, the broker and the gateway, and nothing else (DEP-17)', async () => {
    const { all } = await install(environment);
    const reached = edgesOf(all, 'egress').filter(({ from }) => from === 'app=verify');
    expect(reached.map(({ to }) => to).filter((to) => !to.startsWith('namespace'))).toEqual([
      expect.stringMatching(/postgres$/),
      expect.stringMatching(/kafka$/),
      'app=gateway',
    ]);
  });

  it('the alert VerifyFailed finds its Jobs, and `helm test` has a Job', async () => {
    const shop = await install(environment);
    expect(shop.field('CronJob/verify', 'spec.schedule')).toMatch(/^\d+ \* \* \* \*$/);
    const { groups } = parse(readFileSync(rules, 'utf8'));
    const { expr } = groups[0].rules.find(
      (rule: { alert?: string }) => rule.alert === 'VerifyFailed',
    );
    const pattern = /job_name=~"([^"]+)"/.exec(expr)?.[1] ?? '';
    // A CronJob names its Jobs after itself and the minute.
    expect('verify-29413040').toMatch(new RegExp(`^${pattern}$`));
    expect(shop.get('Job/test-shop').metadata.annotations).toMatchObject({
      'helm.sh/hook': 'test',
    });
    expect(podOf(shop.get('Job/test-shop'))?.spec.containers[0]?.command).toContainEqual(
      expect.stringContaining("fetch('http://gateway:8080/graphql'"),
    );
  });
});

it('verify is left out when a database is in no cluster of ours', async () => {
  const outside = 'services.billing-service.url=https://billing.example/graphql';
  for (const value of ['identity.outside=true', outside]) {
    const { labels } = await install(withValues('minikube', value));
    expect(labels.filter((label) => /verify/.test(label))).toEqual([]);
  }
});
