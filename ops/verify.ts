/** `npm run verify`: checks the invariants of the shop that runs in this working copy. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { modeNames } from './modes/mode.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystem } from './system/local-system.ts';
import { verify } from './verify/verify.ts';

const { values } = readArguments({
  command: 'npm run verify',
  about: 'Checks the invariants of the shop that runs in this working copy.',
  options: {
    stack: { type: 'boolean', default: false, about: 'only the one on Kafka and Keycloak' },
  },
});
cleanEnvironment();
const system = await findRunningSystem(values.stack ? ['stack'] : modeNames);
if (system) {
  const violated = await verify(system, (line) => console.info(line));
  if (violated.size > 0) process.exitCode = 1;
} else {
  console.error(
    'No shop is running in this working copy: start one with "npm start" or "npm run stack".',
  );
  process.exitCode = 2;
}
