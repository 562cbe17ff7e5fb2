/** `npm run events`: inspects topics and repairs them. */
import { UnknownTopic } from '@souk/platform/bus/bus';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { appendRecord } from './events/append.ts';
import { printDeadLetters, releaseAndReport } from './events/dead-letters.ts';
import { printRecords } from './events/records.ts';
import { rewind } from './events/rewind.ts';
import { findTarget } from './events/target.ts';
import { listTopics, makeTopics } from './events/topics.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { trustEnvironment } from './tls/trust-environment.ts';

const args = process.argv.slice(2);
const { values, positionals } = readArguments(
  {
    command: 'npm run events',
    about: 'Inspects topics and repairs them, at the broker of the shop in this working copy.',
    forms: {
      topics: 'list the topics with their numbers of records',
      'make-topics': 'create the topics of the contracts that are missing',
      'records <topic>': 'print the records of a topic, oldest first',
      'append <topic> [<value>]': 'append a record; without a value, read it from standard input',
      dead: 'list the dead letters of all services',
      'release <service> [<topic/partition/offset>]': 'retry all dead letters of a service, or one',
      'rewind <service> <n>': 'let a service read the last n records of each partition again',
    },
    options: {
      last: { type: 'string', value: 'n', about: 'with records: only the newest n' },
      follow: {
        type: 'boolean',
        default: false,
        about: 'with records: keep printing until Ctrl-C',
      },
      key: { type: 'string', value: 'key', about: 'with append: the key of the record' },
      header: {
        type: 'string',
        value: 'name=value',
        multiple: true,
        about: 'with append; repeatable',
      },
      json: {
        type: 'boolean',
        default: false,
        about: 'with records and dead: print one JSON object per line',
      },
      bus: {
        type: 'string',
        value: 'url',
        about:
          'use this broker: kafka://host:port or postgresql://…, not KAFKA_BROKERS or BUS_DATABASE_URL',
      },
      database: {
        type: 'string',
        value: 'service=url',
        multiple: true,
        about: 'with dead and release, beside --bus: the database of a service; repeatable',
      },
    },
    examples: {
      'records order-placed --follow': 'follow a topic',
      'release inventory order-placed/3/17': 'retry one dead letter',
    },
  },
  args.length === 0 || args[0] === 'help' ? ['--help'] : args,
);
cleanEnvironment();
trustEnvironment();
const print = (line: string) => console.info(line);
// A reader such as `head` closes the pipe early: that is no error.
process.stdout.on('error', () => process.exit(0));

async function run(): Promise<void> {
  const [command, first = '', second] = positionals;
  const { last, follow, json, key, header: headers = [], bus, database } = values;
  const target = await findTarget({ bus, database });
  switch (command) {
    case 'topics':
      return listTopics(target, print);
    case 'make-topics':
      return makeTopics(target, print);
    case 'rewind':
      return rewind(target, first, second ?? '', print);
    case 'records':
      return printRecords(
        target,
        { topic: first, last: last === undefined ? last : Number(last), follow, json },
        print,
      );
    case 'append':
      return appendRecord(target, { topic: first, value: second, key, headers }, print);
    case 'dead':
      return printDeadLetters(target, json, print);
    case 'release':
      return releaseAndReport(target, first, second, print);
  }
}

try {
  await run();
} catch (error) {
  const expected = error instanceof CannotStart || error instanceof UnknownTopic;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
