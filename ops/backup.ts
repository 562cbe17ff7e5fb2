/** `npm run backup`: writes a backup of the shop that runs in this working copy. */
import { resolve } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { backUp } from './backup/back-up.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystems } from './system/local-system.ts';
import { chooseShop, describeShop } from './verify/choose-shop.ts';

const { values } = readArguments({
  command: 'npm run backup',
  about:
    'Writes a backup of the running shop, which goes on meanwhile. It has all secrets of the shop.',
  options: {
    to: { type: 'string', value: 'folder', about: 'a folder that is missing or empty' },
    embedded: { type: 'boolean', default: false, about: 'the shop of "npm start"' },
    stack: { type: 'boolean', default: false, about: 'the shop on Kafka and Keycloak' },
  },
  examples: { '--to ../backups/monday': 'that folder appears when the backup is complete' },
});
if (!values.to) refuse('The option --to is missing');
if (values.embedded && values.stack) refuse('Name one of --embedded and --stack');
cleanEnvironment();

function refuse(problem: string): never {
  console.error(`${problem}: "npm run backup -- --help" prints what it takes.`);
  process.exit(2);
}

try {
  const named = values.embedded ? 'embedded' : values.stack ? 'stack' : null;
  const to = resolve(values.to);
  const shop = await chooseShop(await findRunningSystems(), named, null);
  console.info(`Backing up ${describeShop(shop)}.`);
  const { at, files } = await backUp(shop, to, (line) => console.info(line));
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
  console.info(`${to}: the shop as of ${at}, ${(bytes / 1e6).toFixed(1)} MB.`);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
