/**
 * `npm run release-database -- <name>`: writes the databases of a small shop, as SQL, for the test that
 * a later release starts on them.
 */
import { join } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { writeReleaseDatabase } from './release-database/write-release-database.ts';
import { cleanEnvironment } from './system/clean-environment.ts';

const { positionals } = readArguments({
  command: 'npm run release-database',
  about: 'Writes the databases of a small shop as SQL, on which later releases must start.',
  forms: { '<name>': 'the folder in e2e/upgrade/releases, which must not exist' },
  examples: { '1.0.0': 'the databases of release 1.0.0' },
});
cleanEnvironment();
const [name = ''] = positionals;
const folder = join(import.meta.dirname, '../e2e/upgrade/releases', name);
await writeReleaseDatabase(folder, (line) => console.info(line));
