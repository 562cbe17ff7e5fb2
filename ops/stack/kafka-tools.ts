/**
 * `npm run kafka -- <tool> …`: runs Kafka's console tools with their own arguments, such as
 * `npm run kafka -- console-consumer --topic order-placed --from-beginning`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { CannotStart } from '../system/cannot-start.ts';
import { findRunningSystems } from '../system/local-system.ts';
import { openDistribution } from './distribution.ts';
import { smallJvmFlags } from './jvm.ts';
import { classPath, clientSettingsIn } from './kafka.ts';

const tools: Readonly<Record<string, string>> = {
  topics: 'org.apache.kafka.tools.TopicCommand',
  'console-consumer': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
  'console-producer': 'org.apache.kafka.tools.ConsoleProducer',
  'consumer-groups': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  configs: 'kafka.admin.ConfigCommand',
  'get-offsets': 'org.apache.kafka.tools.GetOffsetShell',
};

const { positionals } = readArguments(
  {
    command: 'npm run kafka',
    about: "Runs one of Kafka's console tools with the tool's own arguments.",
    forms: tools,
    examples: {
      'topics --list': 'the topics of the stack',
      'console-consumer --topic order-placed --from-beginning': 'the records of a topic',
      'topics --help': 'the arguments of a tool',
    },
  },
  // Accepts Kafka's own names too: `kafka-topics`, or `kafka-topics.sh`.
  process.argv.slice(2, 3).map((name) => name.replace(/^kafka-|\.sh$/g, '')),
);

/** Returns the arguments that name the broker of the running stack; none when `args` need no broker. */
async function brokerFor(args: readonly string[]): Promise<readonly string[]> {
  if (args.some((arg) => /^--(bootstrap-.*|help|version)$/.test(arg))) return [];
  const [found] = await findRunningSystems(['stack']);
  if (found) {
    const { running, folder } = found;
    const broker = ['--bootstrap-server', running.busUrl.replace(/^.*:\/\//, '')];
    const tls = ['--command-config', clientSettingsIn(join(folder, 'kafka'))];
    return running.caFile ? [...broker, ...tls] : broker;
  }
  throw new CannotStart(
    'No stack is running in this working copy: start one with "npm run stack", or name a broker with --bootstrap-server.',
  );
}

async function run(main: string, args: readonly string[]): Promise<void> {
  const broker = await brokerFor(args);
  const distribution = await openDistribution();
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
  const call = [...smallJvmFlags, quiet, ...classPath(distribution), main, ...args, ...broker];
  const tool = spawn(distribution.java.program, call, { stdio: 'inherit' });
  const [code] = await once(tool, 'exit');
  process.exitCode = code ?? 1;
}

try {
  await run(tools[positionals[0] ?? ''] ?? '', process.argv.slice(3));
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
