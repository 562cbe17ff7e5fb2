/** `npm run events`: what an operator looks at and does by hand. `npm run events -- help` */
import { parseArgs } from 'node:util';
import { UnknownTopic } from '@souk/platform/bus/bus';
import { appendRecord } from './events/append.ts';
import { printLetters, releaseLetters } from './events/letters.ts';
import { printRecords } from './events/records.ts';
import { rewind } from './events/rewind.ts';
import { listTopics, makeTopics } from './events/topics.ts';
import { whereEventsAre } from './events/where.ts';
import { CannotStart } from './system/faults.ts';

const help = `
  topics                            every topic, with the number of its records
  make-topics                       makes those of the contracts that are missing
  records <topic>                   what it keeps, the oldest first
    --last <n>                      only the newest
    --follow                        and what comes, until Ctrl-C
  append <topic> [<value>]          puts a record there; its value may come from standard input
    --key <key> --header <name>=<value> …
  dead                              dead letters of all services
  release <service> [<place>]       has it handle its dead letters again, or the one at the place
  rewind <service> <n>              has it read the last n records of each partition again

  --json                            prints objects, one a line
  --bus <url> --database <service>=<url> …     another shop than the one that runs here

Without --bus, KAFKA_BROKERS or BUS_DATABASE_URL name it, beside the other settings of the services.
`;
const say = (line: string) => console.info(line);
// Who reads us may have seen enough: `… | head`.
process.stdout.on('error', () => process.exit(0));

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      last: { type: 'string' },
      follow: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      key: { type: 'string' },
      header: { type: 'string', multiple: true, default: [] },
      bus: { type: 'string' },
      database: { type: 'string', multiple: true },
    },
  });
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command = 'help', first = '', second] = positionals;
  const { last, follow, json, key, header: headers, bus, database } = values;
  if (command === 'help') return say(help);
  const where = await whereEventsAre({ bus, database });
  switch (command) {
    case 'topics':
      return listTopics(where, say);
    case 'make-topics':
      return makeTopics(where, say);
    case 'rewind':
      return rewind(where, first, second ?? '');
    case 'records':
      return printRecords(where, { topic: first, last: count(last), follow, json }, say);
    case 'append':
      return appendRecord(where, { topic: first, value: second, key, headers });
    case 'dead':
      return printLetters(where, json, say);
    case 'release':
      return releaseLetters(where, first, second, say);
    default:
      throw new CannotStart(`"${command}" is no command. "npm run events -- help" says which are.`);
  }
}

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new CannotStart('--last takes a number.');
  return Number(text);
}

try {
  await run();
} catch (error) {
  const expected = error instanceof CannotStart || error instanceof UnknownTopic;
  const misused = error instanceof TypeError && 'code' in error;
  console.error(expected || misused ? error.message : error);
  process.exitCode = 1;
}
