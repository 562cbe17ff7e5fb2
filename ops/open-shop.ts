import { WrongConfiguration } from '@souk/platform/runtime/config';
import type { WayName } from './modes/mode.ts';
import { seedOnce } from './seed/seed-once.ts';
import { demoPassword } from './system/environment.ts';
import { CannotStart } from './system/faults.ts';
import type { Hosting } from './system/settings.ts';
import { type System, startSystem } from './system/start-system.ts';
import { step } from './system/steps.ts';
import { keepUp } from './system/supervisor.ts';
import { settingsHere } from './system/this-checkout.ts';

const say = (line: string) => console.info(line);

/**
 * Opens the shop of this checkout, keeps it up, and ends it on a signal. Ends the process with 1
 * where it can't.
 */
export async function openShop(way: WayName, hosting = hostingOf(way)): Promise<void> {
  let close = async () => {};
  try {
    const settings = settingsHere(way);
    const system = await startSystem({ ...settings, hosting, report: say });
    const watch = keepUp(system, say);
    close = () => watch.stop().then(system.stop);
    stopOnSignal(close);
    await step(say, 'demo shop', () => seedOnce(settings.folder, system.running));
    welcome(system);
  } catch (error) {
    const isTold = error instanceof CannotStart || error instanceof WrongConfiguration;
    console.error(isTold ? error.message : error);
    await close();
    process.exit(1);
  }
}

/** One process is small; a team that runs Kafka has a process for each service. */
function hostingOf(way: WayName): Hosting {
  return way === 'stack' ? 'apart' : 'together';
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      say('stopping');
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

function welcome({ running, plan }: System): void {
  const { gatewayUrl: url, way } = running;
  const seconds = (performance.now() / 1_000).toFixed(1);
  const demo = way === 'stack' ? 'npm run demo -- --stack' : 'npm run demo';
  say(`
Souk is open, ${seconds} s after its start.

  the graph       ${url}/graphql
  explorer        ${url}/explorer   (works without internet)
  Apollo Sandbox  ${url}/graphql    (in a browser)
  log in          ${url}/auth/login
  the log         ${plan.logFile}
  the events      ${plan.broker.address.replace(/\/\/.*@/, '//')}

  log in as buyer, seller, seller2, courier, analyst, operator or admin,
  with the password ${demoPassword}

  beside it: ${demo} · npm run verify · npm run events
  Ctrl-C stops everything; what happened is kept.`);
}
