/** `npm run seed`: enters the demo data into a shop that was started without it, once. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { seedOnce } from './seed/seed.ts';
import { seedPastSalesOnce } from './seed/seed-past-sales.ts';
import { CannotStart } from './system/cannot-start.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { findRunningSystems } from './system/local-system.ts';
import { step } from './system/step.ts';

readArguments({
  command: 'npm run seed',
  about:
    'Enters the demo data into the running shop, unless its state folder says that it has them.',
});
cleanEnvironment();
const print = (line: string) => console.info(line);

try {
  const [shop] = await findRunningSystems();
  if (!shop)
    throw new CannotStart('No shop is running: start one with "npm start", or set GATEWAY_URL.');
  const { folder, running } = shop;
  await step(print, 'demo shop', () => seedOnce(folder, running, print));
  await seedPastSalesOnce(folder, running, print);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
