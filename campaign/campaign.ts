/**
 * `npm run campaign`: does all that is bad to a shop, and says what held.
 * `-- --rounds 1000`: random rounds instead of the crash points; `--from 17` goes on there.
 * `-- --points 12 --seed 3`: so many of the crash points, chosen by the seed. `-- --only <text>`.
 * `-- --minutes 20`: ends after so long. `-- --stack`: on Kafka and Keycloak.
 */
import { parseArgs } from 'node:util';
import { campaignOf } from './src/campaign-of.ts';
import { Page } from './src/page.ts';
import { run } from './src/run.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    from: { type: 'string', default: '1' },
    points: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '100000' },
    stack: { type: 'boolean', default: false },
  },
});

const way = values.stack ? 'stack' : 'embedded';
const blows = await campaignOf({
  rounds: values.rounds === undefined ? null : Number(values.rounds),
  from: Number(values.from),
  points: values.points === undefined ? null : Number(values.points),
  only: values.only,
  seed: Number(values.seed),
});
const page = new Page((line) => console.info(line));
page.begin(way, blows.length);
const until = performance.now() + Number(values.minutes) * 60_000;
for await (const struck of run(way, blows)) {
  page.add(struck);
  if (performance.now() > until) break;
}
page.end();
// A socket that somebody has left would keep us here.
process.exit(page.surprised ? 1 : 0);
