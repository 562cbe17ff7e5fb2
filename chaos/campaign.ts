/**
 * `npm run campaign`: injects faults into a running shop and checks its invariants. Without options:
 * kills a process at each crash point, the first three times the process passes it.
 *
 *   -- --points 12 --seed 3    only 12 of those kills, chosen by the seed
 *   -- --only orders/relay     only crash points whose name contains this
 *   -- --one-host              run all services in one process, and kill that process
 *   -- --rounds 1000           random rounds instead; the number of a round is its seed
 *   -- --rounds 1 --from 17    repeat round 17
 *   -- --minutes 20            stop after 20 minutes; `--from` continues after the last round
 *   -- --stack                 use Kafka and Keycloak
 *
 * Ctrl-C stops the campaign and its shop.
 */
import { parseArgs } from 'node:util';
import { Cleanup } from './src/cleanup.ts';
import { faultsByName } from './src/faults-by-name.ts';
import { runOnOneHost } from './src/one-host/run-on-one-host.ts';
import { planCampaign } from './src/plan-campaign.ts';
import { Report } from './src/report.ts';
import { runCampaign } from './src/run-campaign.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    from: { type: 'string', default: '1' },
    points: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    stack: { type: 'boolean', default: false },
    'one-host': { type: 'boolean', default: false },
  },
});
const countOf = (text: string | undefined) => (text === undefined ? null : Number(text));

const names = await planCampaign({
  rounds: countOf(values.rounds),
  from: Number(values.from),
  points: countOf(values.points),
  only: values.only,
  oneHost: values['one-host'],
  seed: Number(values.seed),
});
const cleanup = new Cleanup();
const mode = values.stack ? 'stack' : 'embedded';
const report = new Report((line) => console.info(line));
report.begin(values['one-host'] ? 'in one process' : `in ${mode} mode`, names.length);
const injected = values['one-host']
  ? runOnOneHost(names, cleanup)
  : runCampaign(mode, await faultsByName(names), cleanup);
const until = performance.now() + (countOf(values.minutes) ?? Number.POSITIVE_INFINITY) * 60_000;
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    isInterrupted = true;
    report.end();
    await cleanup.close();
    process.exit(130);
  });
}
try {
  for await (const one of injected) {
    report.add(one);
    if (performance.now() > until) break;
  }
} catch (fault) {
  // An interrupt closes the shop while a fault is injected: that failure is expected.
  if (!isInterrupted) throw fault;
}
if (!isInterrupted) {
  report.end();
  // A socket left open would keep this process alive.
  process.exit(report.hasViolations ? 1 : 0);
}
