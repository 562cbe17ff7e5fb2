import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressPorts, freePorts } from '@souk/platform/runtime/free-port';
import { type Started, tailOf } from './commands.ts';
import type { Outcome, Part } from './part.ts';
import type { Context } from './parts.ts';

const root = new URL('../../../', import.meta.url).pathname;
/** Inside the checkout, which PostgreSQL's own user can enter. */
const stateFolder = join(root, '.souk/ci');
const readyLine = 'Souk is ready';
const pollMs = 500;

/** Starts the shop as users do, on an empty folder; runs the demo and verify; stops it. */
export function shop(context: Context, mode: 'embedded' | 'stack'): Part {
  const program = mode === 'stack' ? 'stack' : 'start';
  const name = `npm run ${program}, npm run demo, npm run verify`;
  return { name, run: () => runShop(context, program) };
}

async function runShop({ commands, print }: Context, program: string): Promise<Outcome> {
  const [gateway, identity, kafka] = await freePorts(3, addressPorts);
  const environment = {
    SOUK_STATE: stateFolder,
    GATEWAY_PORT: String(gateway),
    IDENTITY_PORT: String(identity),
    KAFKA_PORT: String(kafka),
    WEB_PORT: '0',
  };
  await rm(stateFolder, { recursive: true, force: true });
  const started = commands.start(program, ['npm', 'run', '--silent', program], environment);
  const failures: string[] = [];
  try {
    await untilReady(started);
    const option = program === 'stack' ? ['--', '--stack'] : [];
    for (const client of ['demo', 'verify']) {
      const command = ['npm', 'run', '--silent', client, ...option];
      const { code, output } = await commands.run(`${program}-${client}`, command, environment);
      print(tailOf(output));
      if (code !== 0) failures.push(`npm run ${client}: ended with ${code}`);
    }
  } catch (fault) {
    print(String(fault));
    failures.push(`npm run ${program}: ${String(fault)}`);
  }
  const code = await stop(started);
  print(tailOf(await started.output()));
  if (code !== 0) failures.push(`npm run ${program}: ended with ${code} when it was stopped`);
  await rm(stateFolder, { recursive: true, force: true });
  const failed = failures.length;
  return { passed: failed === 0 ? 1 : 0, failed, skipped: [], failures };
}

async function untilReady(started: Started): Promise<void> {
  while (!(await started.output().catch(() => '')).includes(readyLine)) {
    if (started.code() !== null) throw new Error(`The shop ended with ${started.code()}.`);
    await sleep(pollMs);
  }
}

/** Stops the shop as Ctrl-C does. Returns its exit code, which npm passes on. */
async function stop(started: Started): Promise<number> {
  const running = await readFile(join(stateFolder, 'running.json'), 'utf8').catch(() => null);
  if (running !== null) process.kill(JSON.parse(running).pids.launcher, 'SIGTERM');
  return started.ended;
}
