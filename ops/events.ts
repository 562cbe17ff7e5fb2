/** `npm run events`: inspects topics and repairs them. `npm run events -- help` lists the commands. */
import { parseArgs } from 'node:util';
import { UnknownTopic } from '@souk/platform/bus/bus';
import { appendRecord } from './events/append.ts';
import { printDeadLetters, releaseAndReport } from './events/dead-letters.ts';
import { printRecords } from './events/records.ts';
import { rewind } from './events/rewind.ts';
import { findTarget } from './events/target.ts';
import { listTopics, makeTopics } from './events/topics.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';

cleanEnvironment();

const help = `
Usage: npm run events -- <command> [options]

  topics                       list the topics with their numbers of records
  make-topics                  create the topics of the contracts that are missing
  records <topic>              print the records of a topic, oldest first
    --last <n>                 only the newest n
    --follow                   keep printing new records until Ctrl-C
  append <topic> [<value>]     append a record; without a value, read it from standard input
    --key <key>                the record's key
    --header <name>=<value>    a header; may be repeated
  dead                         list the dead letters of all services
  release <service> [<topic>/<partition>/<offset>]
                               let a service retry its dead letters: all, or one
  rewind <service> <n>         let a service read the last n records of each partition again

  --json                       with records and dead: print one JSON object per line
  --bus <url>                  use this broker: kafka://host:port or postgresql://…
  --database <service>=<url>   the database of a service, for dead and release; may be repeated

Without --bus, the broker is the one in KAFKA_BROKERS or BUS_DATABASE_URL, else that of the shop
that runs in this working copy.
`;
const print = (line: string) => console.info(line);
// A reader such as `head` closes the pipe early: that is no error.
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
  if (command === 'help') return print(help);
  const target = await findTarget({ bus, database });
  switch (command) {
    case 'topics':
      return listTopics(target, print);
    case 'make-topics':
      return makeTopics(target, print);
    case 'rewind':
      return rewind(target, first, second ?? '', print);
    case 'records':
      return printRecords(target, { topic: first, last: count(last), follow, json }, print);
    case 'append':
      return appendRecord(target, { topic: first, value: second, key, headers }, print);
    case 'dead':
      return printDeadLetters(target, json, print);
    case 'release':
      return releaseAndReport(target, first, second, print);
    default:
      throw new CannotStart(
        `Unknown command "${command}": "npm run events -- help" lists the commands.`,
      );
  }
}

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new CannotStart('--last needs a number, for example: --last 10');
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
