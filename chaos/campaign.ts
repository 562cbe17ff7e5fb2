/**
 * `npm run campaign`: injects faults into a running shop and checks its invariants. Without options:
 * kills a process at each crash point, the first three times the process passes it.
 *
 * Ctrl-C stops the campaign and its shop.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { Cleanup } from './src/cleanup.ts';
import { faultsByName } from './src/faults-by-name.ts';
import { runOnOneHost } from './src/one-host/run-on-one-host.ts';
import { planCampaign } from './src/plan-campaign.ts';
import { Report, repeatUnconfirmed } from './src/report.ts';
import { nextRound, storeRound } from './src/rounds/last-round.ts';
import { runCampaign } from './src/run-campaign.ts';

const { values } = readArguments({
  command: 'npm run campaign',
  about: 'Kills a process of a shop at each crash point, three times, and checks the invariants.',
  options: {
    points: { type: 'string', value: 'n', about: 'only n of those kills, chosen by the seed' },
    seed: { type: 'string', value: 'n', default: '1', about: 'the seed of that choice' },
    only: {
      type: 'string',
      value: 'text',
      default: '',
      about: 'only points with this in the name',
    },
    'one-host': {
      type: 'boolean',
      default: false,
      about: 'run and kill all services as one process',
    },
    rounds: { type: 'string', value: 'n', about: 'n random rounds instead' },
    from: {
      type: 'string',
      value: 'n',
      default: '1',
      about: 'the first round; it is also its seed',
    },
    minutes: {
      type: 'string',
      value: 'number',
      about: 'stop after so many minutes; --from continues',
    },
    continue: {
      type: 'boolean',
      default: false,
      about: 'begin after the last round that was played with this option',
    },
    confirm: {
      type: 'boolean',
      default: false,
      about: 'repeat what has violations; it fails if it has violations again',
    },
    stack: { type: 'boolean', default: false, about: 'use Kafka and Keycloak' },
  },
  examples: {
    '--points 12 --seed 3': 'twelve kills',
    '--only orders/relay': 'the points of one relay',
    '--rounds 1000 --minutes 20': 'random rounds, for 20 minutes',
    '--rounds 1 --from 17': 'repeat round 17',
  },
});
const countOf = (text: string | undefined) => (text === undefined ? null : Number(text));

const names = await planCampaign({
  rounds: countOf(values.rounds),
  from: values.continue ? await nextRound() : Number(values.from),
  points: countOf(values.points),
  only: values.only,
  oneHost: values['one-host'],
  seed: Number(values.seed),
});
const cleanup = new Cleanup();
const mode = values.stack ? 'stack' : 'embedded';
const report = new Report({ print: (line) => console.info(line), confirm: values.confirm });
report.begin(values['one-host'] ? 'in one process' : `in ${mode} mode`, names.length);
const injected = values['one-host']
  ? runOnOneHost(names, cleanup)
  : runCampaign(mode, repeatUnconfirmed(await faultsByName(names), report), cleanup);
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
    if (values.continue) await storeRound(one.name);
    if (performance.now() > until && report.unconfirmed === null) break;
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
