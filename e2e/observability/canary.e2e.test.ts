import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { analyse, renderedObject, type Verdict } from './analysis.ts';
import { itWithPrometheus } from './it-with-prometheus.ts';
import { type Prometheus, startPrometheus, type Target } from './prometheus.ts';

/** How many requests of a hundred fail between two scrapes; null: there are none at all. */
type Failing = { percent: number | null };

const service = 'order-service';
const { metrics } = renderedObject('AnalysisTemplate', 'canary-errors').spec;
const { podTargetLabels } = renderedObject('ServiceMonitor', service).spec;

/** A process whose counters grow with each scrape. */
async function serve(
  failing: Failing,
  textOf: (good: number, bad: number) => string,
): Promise<string> {
  const counts = { good: 1_000, bad: 50 };
  const server = createServer((_, response) => {
    if (failing.percent !== null) {
      counts.good += 100 - failing.percent;
      counts.bad += failing.percent;
    }
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(textOf(counts.good, counts.bad));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const podText = (good: number, bad: number) =>
  `graphql_requests_total{operation="placeOrder",outcome="ok",service="orders"} ${good}
graphql_requests_total{operation="placeOrder",outcome="failed",service="orders"} ${bad}
`;
const ingressText = (good: number, bad: number) =>
  `traefik_service_requests_total{service="ecommerce-gateway-8080@kubernetes",code="200"} ${good}
traefik_service_requests_total{service="ecommerce-gateway-8080@kubernetes",code="502"} ${bad}
`;

/** A pod of one version, with the labels that the ServiceMonitor takes from it. */
async function pod(hash: string, percent: number | null): Promise<Target> {
  const ofPod: Readonly<Record<string, string>> = {
    app: service,
    'rollouts-pod-template-hash': hash,
  };
  // Prometheus' operator writes what is no letter of a label as an underscore.
  const labels = podTargetLabels.map((label) => [label.replaceAll(/\W/g, '_'), ofPod[label] ?? '']);
  return { url: await serve({ percent }, podText), labels: Object.fromEntries(labels) };
}

function metricOf(name: string) {
  const metric = metrics.find((one) => one.name === name);
  if (!metric) throw new Error(`The template has no metric ${name}.`);
  return metric;
}

/** Analyses with the query of the template and the arguments of the rollout; `hash` is that of its new pods. */
function analyseWith(prometheus: Prometheus, name: string, hash: string): Promise<Verdict> {
  const { args } = renderedObject('Rollout', service).spec.strategy.canary.analysis;
  const metric = metricOf(name);
  const query = args.reduce(
    (text, arg) => text.replaceAll(`{{args.${arg.name}}}`, arg.value ?? hash),
    metric.provider.prometheus.query,
  );
  return analyse(metric, async () => (await prometheus.query(query)).map(Number));
}

describe('the analysis of a canary by a real Prometheus (DEP-20)', () => {
  itWithPrometheus(
    'aborts when its pods fail in 6 % of requests, goes on at 4 %, and pauses without traffic',
    async (command) => {
      const pods = [pod('six', 6), pod('four', 4), pod('idle', null), pod('stable', 0)];
      const prometheus = await startPrometheus(command, await Promise.all(pods));
      const shares = () => prometheus.query('souk:pod_error_share:ratio2m');
      await until(async () => (await shares()).length === pods.length - 1);
      const verdictOf = (hash: string) => analyseWith(prometheus, 'canary-errors', hash);
      expect({
        six: await verdictOf('six'),
        four: await verdictOf('four'),
        idle: await verdictOf('idle'),
        missing: await verdictOf('missing'),
      }).toEqual({ six: 'aborts', four: 'goes on', idle: 'pauses', missing: 'pauses' });
    },
  );

  itWithPrometheus(
    'pauses without requests through the ingress, goes on at 4 % of 5xx, and aborts above 5 %',
    async (command) => {
      const failing: Failing = { percent: null };
      const target = { url: await serve(failing, ingressText), labels: {} };
      const prometheus = await startPrometheus(command, [target]);
      const share = async () =>
        Number((await prometheus.query('souk:ingress_error_share:ratio2m'))[0]);
      const verdict = () => analyseWith(prometheus, 'ingress-errors', '');
      await until(
        async () => (await prometheus.query('traefik_service_requests_total')).length > 0,
      );
      expect(await verdict()).toBe('pauses');
      failing.percent = 4;
      await until(async () => (await share()) > 0);
      expect(await verdict()).toBe('goes on');
      failing.percent = 60;
      await until(async () => (await share()) > 0.06);
      expect(await verdict()).toBe('aborts');
    },
  );
});
