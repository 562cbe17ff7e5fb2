/**
 * `npm run campaign`: does all that is bad to a shop, and says what held. Without a word: a death at
 * each crash point, three times.
 *
 *   -- --points 12 --seed 3    so many of those deaths, which the seed chooses
 *   -- --only orders/relay     those whose name has this in it
 *   -- --one-host              all services are one process, which dies whole
 *   -- --rounds 1000           random rounds instead; the number of a round is its seed
 *   -- --rounds 1 --from 17    round 17, as it was
 *   -- --minutes 20            ends after so long; `--from` goes on after the last round
 *   -- --stack                 on Kafka and Keycloak
 *
 * Ctrl-C ends it, and its shop.
 */
import { parseArgs } from 'node:util';
import { Theatre } from './src/cleanup.ts';
import { blowsNamed } from './src/faults-by-name.ts';
import { runOnOneHost } from './src/one-host/run-on-one-host.ts';
import { campaignOf } from './src/plan-campaign.ts';
import { Page } from './src/report.ts';
import { run } from './src/run-campaign.ts';

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

const names = await campaignOf({
  rounds: countOf(values.rounds),
  from: Number(values.from),
  points: countOf(values.points),
  only: values.only,
  oneHost: values['one-host'],
  seed: Number(values.seed),
});
const theatre = new Theatre();
const way = values.stack ? 'stack' : 'embedded';
const page = new Page((line) => console.info(line));
page.begin(values['one-host'] ? 'in one process' : `on the ${way} way`, names.length);
const struck = values['one-host']
  ? runOnOneHost(names, theatre)
  : run(way, await blowsNamed(names), theatre);
const until = performance.now() + (countOf(values.minutes) ?? Number.POSITIVE_INFINITY) * 60_000;
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    isInterrupted = true;
    page.end();
    await theatre.close();
    process.exit(130);
  });
}
try {
  for await (const one of struck) {
    page.add(one);
    if (performance.now() > until) break;
  }
} catch (fault) {
  // The shop is taken away under a blow: that is no surprise.
  if (!isInterrupted) throw fault;
}
if (!isInterrupted) {
  page.end();
  // A socket that somebody has left would keep us here.
  process.exit(page.surprised ? 1 : 0);
}
