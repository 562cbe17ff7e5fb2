/** `npm run restore`: puts the shop of a backup into the state folder of this working copy. */
import { resolve } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { readManifest } from './backup/manifest.ts';
import { restore } from './backup/restore.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { localSystemSettings } from './system/local-system.ts';
import { step } from './system/step.ts';

const { values } = readArguments({
  command: 'npm run restore',
  about: 'Puts the shop of a backup into the state folder of this working copy. It must not run.',
  options: {
    from: { type: 'string', value: 'folder', about: 'a folder that "npm run backup" wrote' },
    replace: { type: 'boolean', default: false, about: 'delete the shop that is there' },
  },
});
if (!values.from) {
  console.error('The option --from is missing: "npm run restore -- --help" prints what it takes.');
  process.exit(2);
}
cleanEnvironment();
const print = (line: string) => console.info(line);

try {
  const from = resolve(values.from);
  const manifest = await step(print, 'checksums', () => readManifest(from));
  const { folder, durable } = localSystemSettings(manifest.mode);
  await restore({ from, manifest, folder, replace: values.replace, durable, print });
  const start = manifest.mode === 'stack' ? 'npm run stack' : 'npm start';
  print(`${folder} has the shop as of ${manifest.at}. Start it with "${start}".`);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
