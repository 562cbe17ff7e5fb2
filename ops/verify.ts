/** `npm run verify`: the invariants of the shop that runs on this checkout. */
import { findRunningSystem } from './system/this-checkout.ts';
import { verify } from './verify/verify.ts';

const system = await findRunningSystem();
if (system) {
  const broken = await verify(system, (line) => console.info(line));
  if (broken.size > 0) process.exitCode = 1;
} else {
  console.error('No shop runs here: "npm start" starts one, and so does "npm run stack".');
  process.exitCode = 2;
}
