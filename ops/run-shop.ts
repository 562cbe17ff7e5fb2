import { WrongConfiguration } from '@souk/platform/runtime/config';
import { ignoreOutputErrors } from '@souk/platform/runtime/ignore-output-errors';
import { isProduction } from '@souk/platform/runtime/production';
import type { ModeName } from './modes/mode.ts';
import { seedOnce } from './seed/seed.ts';
import { seedPastSalesOnce } from './seed/seed-past-sales.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { demoPassword } from './system/environment.ts';
import { localSystemSettings } from './system/local-system.ts';
import { type System, startSystem } from './system/start-system.ts';
import { step } from './system/step.ts';
import { supervise } from './system/supervisor.ts';
import type { Hosting, SystemSettings } from './system/system-settings.ts';

const print = (line: string) => console.info(line);

type RunOptions = Partial<Pick<SystemSettings, 'hosting' | 'tls' | 'brokers' | 'replicas'>>;

/**
 * Starts the shop of this working copy, supervises it, and stops it on a signal. When it can't start,
 * prints why and exits with 1.
 */
export async function runShop(
  mode: ModeName,
  { hosting = hostingOf(mode), ...more }: RunOptions = {},
): Promise<void> {
  cleanEnvironment();
  ignoreOutputErrors();
  let close = async () => {};
  try {
    assertNotProduction();
    const settings = localSystemSettings(mode);
    const system = await startSystem({ ...settings, hosting, ...more, print });
    const supervisor = supervise(system, print);
    close = () => supervisor.stop().then(system.stop);
    stopOnSignal(close);
    await step(print, 'demo shop', () => seedOnce(settings.folder, system.running, print));
    await seedPastSalesOnce(settings.folder, system.running, print);
    printAddresses(system);
  } catch (error) {
    const isExpected = error instanceof CannotStart || error instanceof WrongConfiguration;
    console.error(isExpected ? error.message : error);
    await close();
    process.exit(1);
  }
}

function assertNotProduction(): void {
  if (!isProduction(process.env)) return;
  throw new CannotStart(
    'NODE_ENV is production, and this command starts a demo: its users have a public password, and it' +
      ' has no TLS. Start it without NODE_ENV, or run each service as docs/operations.md describes.',
  );
}

/** One process needs less memory. The stack runs a process for each service, as in production. */
function hostingOf(mode: ModeName): Hosting {
  return mode === 'stack' ? 'process-per-service' : 'one-process';
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      print('Stopping the shop …');
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

function printAddresses({ running, plan }: System): void {
  const { gatewayUrl: url, webUrl, mode, caFile } = running;
  const pages = webUrl ? `shop            ${webUrl}\n  ` : '';
  const seconds = (performance.now() / 1_000).toFixed(1);
  const demo = mode === 'stack' ? 'npm run demo -- --stack' : 'npm run demo';
  print(`
Souk is ready, ${seconds} s after its start.

  ${pages}start page      ${url}${webUrl ? '/start' : ''}
  GraphQL API     ${url}/graphql
  explorer        ${url}/explorer   (works without internet)
  Apollo Sandbox  ${url}/graphql    (in a browser)
  log in          ${url}/auth/login
  log file        ${plan.logFile}
  event broker    ${plan.broker.address.replace(/\/\/.*@/, '//')}${caFile ? `\n  authority       ${caFile}   (for curl --cacert, and for browsers)` : ''}

  Log in as buyer, seller, seller2, courier, analyst, operator or admin
  with the password ${demoPassword}.

  Try next, in a second terminal:
  ${demo} · npm run verify · npm run events

  Ctrl-C stops everything and keeps all data.`);
}
