/** `npm run verify`: the invariants of the shop that runs on this checkout. */
import { embedded } from './embedded.ts';
import { runningIn } from './system/running.ts';
import { verify } from './verify/verify.ts';

const system = await runningIn(embedded().folder);
if (system) {
  const broken = await verify(system, (line) => console.info(line));
  if (broken.size > 0) process.exitCode = 1;
} else {
  console.error('No shop runs here: "npm start" starts one.');
  process.exitCode = 2;
}
