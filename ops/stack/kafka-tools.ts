/**
 * `npm run kafka -- <tool> …`: runs Kafka's console tools with their own arguments, such as
 * `npm run kafka -- console-consumer --topic order-placed --from-beginning`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CannotStart } from '../system/cannot-start.ts';
import { findRunningSystem } from '../system/local-system.ts';
import { openDistribution } from './distribution.ts';
import { smallJvmFlags } from './jvm.ts';
import { classPath } from './kafka.ts';

const tools: Readonly<Record<string, string>> = {
  topics: 'org.apache.kafka.tools.TopicCommand',
  'console-consumer': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
  'console-producer': 'org.apache.kafka.tools.ConsoleProducer',
  'consumer-groups': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  configs: 'kafka.admin.ConfigCommand',
  'get-offsets': 'org.apache.kafka.tools.GetOffsetShell',
};

/** Accepts Kafka's own names too: `kafka-topics`, or `kafka-topics.sh`. */
function mainClass(name: string): string {
  const tool = tools[name.replace(/^kafka-|\.sh$/g, '')];
  if (tool) return tool;
  throw new CannotStart(`Unknown tool "${name}". The tools are: ${Object.keys(tools).join(', ')}.`);
}

/** Adds the broker of the stack that runs in this working copy, unless the arguments name one. */
async function brokerFor(args: readonly string[]): Promise<readonly string[]> {
  if (args.some((arg) => arg.startsWith('--bootstrap-'))) return [];
  const running = await findRunningSystem(['stack']);
  return running ? ['--bootstrap-server', running.busUrl.replace('kafka://', '')] : [];
}

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  const main = mainClass(name);
  const distribution = await openDistribution();
  const quiet = '-Dorg.slf4j.simpleLogger.defaultLogLevel=error';
  const call = [
    ...smallJvmFlags,
    quiet,
    ...classPath(distribution),
    main,
    ...args,
    ...(await brokerFor(args)),
  ];
  const tool = spawn(distribution.java.program, call, { stdio: 'inherit' });
  const [code] = await once(tool, 'exit');
  process.exitCode = code ?? 1;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
