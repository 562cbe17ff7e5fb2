/** `npm run verify`: checks the invariants of the shop that runs in this working copy. */
import { createInterface } from 'node:readline/promises';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystems } from './system/local-system.ts';
import { busInEnvironment } from './system/shop-in-environment.ts';
import { trustEnvironment } from './tls/trust-environment.ts';
import { chooseShop, describeShop } from './verify/choose-shop.ts';
import { verify } from './verify/verify.ts';

const { values } = readArguments({
  command: 'npm run verify',
  about: 'Checks the invariants of the shop that runs in this working copy.',
  options: {
    embedded: { type: 'boolean', default: false, about: 'the one of "npm start"' },
    stack: { type: 'boolean', default: false, about: 'the one on Kafka and Keycloak' },
    'log-records': {
      type: 'string',
      value: 'n',
      default: '30000',
      about: 'how many of the newest records of the log to read at most',
    },
  },
});
cleanEnvironment();
trustEnvironment();
const print = (line: string) => console.info(line);

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return terminal.question(question).finally(() => terminal.close());
}

function namedMode() {
  if (values.embedded && values.stack) throw new CannotStart('Name one of --embedded and --stack.');
  if (values.embedded) return 'embedded';
  return values.stack ? 'stack' : null;
}

try {
  const ask = process.stdin.isTTY ? askOnTerminal : null;
  const shop = await chooseShop(await findRunningSystems(), namedMode(), ask);
  print(`Verifying ${describeShop(shop)}.`);
  const logRecordsMax = Number(values['log-records']);
  const bus = busInEnvironment();
  const violated = await verify(shop.running, print, { logRecordsMax, ...(bus && { bus }) });
  if (violated.size > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
