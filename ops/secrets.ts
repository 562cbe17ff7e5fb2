/** `npm run secrets`: creates the secrets of a shop in containers, once, as files. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { writeSecretFiles } from './containers/secret-files.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { secretsIn } from './system/secrets.ts';

const { positionals } = readArguments({
  command: 'npm run secrets',
  about: 'Creates the secrets of a shop in containers, as files. What exists is kept.',
  forms: {
    '<state> <folder>':
      'secrets.json in the folder <state>; in <folder> one folder for each container, such as orders/DB_PASSWORD',
  },
});
cleanEnvironment();

try {
  const [state = '', folder = ''] = positionals.map((path) => resolve(path));
  await mkdir(state, { recursive: true });
  await writeSecretFiles(folder, await secretsIn(state));
  console.info(`The secrets are in ${folder}.`);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
