/** `npm run demo`: what a person would do, against the shop that runs, or one of its own. */
import { parseArgs } from 'node:util';
import { demo } from './demo/demo.ts';
import { findOrStartShop } from './find-or-start-shop.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    issuer: { type: 'string' },
    stack: { type: 'boolean', default: false },
  },
});
const mode = values.stack ? 'stack' : 'embedded';
const say = (line: string) => console.info(line);

const { place, stop } = await findOrStartShop({ ...values, mode }, say);
const startedAt = performance.now();
try {
  await demo(place, say);
  say(`All as expected, in ${Math.round(performance.now() - startedAt)} ms.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stop();
}
