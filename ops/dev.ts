/** `npm run dev`: the shop with each service as a process that restarts when its code changes. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runShop } from './run-shop.ts';

readArguments({
  command: 'npm run dev',
  about: 'Starts the shop with each service as a process that restarts when its code changes.',
});
await runShop('embedded', { hosting: 'watched' });
