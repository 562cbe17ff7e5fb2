/** `npm start`: the shop on this machine, with nothing but Node. */
import { WrongConfiguration } from '../src/config.ts';
import { embedded } from './embedded.ts';
import { seedOnce } from './seed/seed-once.ts';
import { demoPassword } from './system/environment.ts';
import { CannotStart } from './system/faults.ts';
import { startSystem } from './system/start-system.ts';
import { step } from './system/steps.ts';

const say = (line: string) => console.info(line);

try {
  const settings = embedded();
  const system = await startSystem({ ...settings, hosting: 'together', report: say });
  stopOnSignal(system.stop);
  await step(say, 'demo shop', () => seedOnce(settings.folder, system.running));
  welcome(system.running.gatewayUrl, system.plan.logFile);
} catch (error) {
  const isTold = error instanceof CannotStart || error instanceof WrongConfiguration;
  console.error(isTold ? error.message : error);
  process.exit(1);
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

function welcome(url: string, logFile: string): void {
  const seconds = (performance.now() / 1_000).toFixed(1);
  say(`
Souk is open, ${seconds} s after its start.

  the graph       ${url}/graphql
  explorer        ${url}/explorer   (works without internet)
  Apollo Sandbox  ${url}/graphql    (in a browser)
  log in          ${url}/auth/login
  the log         ${logFile}

  log in as buyer, seller, seller2, courier, analyst, operator or admin,
  with the password ${demoPassword}

  beside it: npm run demo · npm run verify · npm run events
  Ctrl-C stops everything; what happened is kept.`);
}
