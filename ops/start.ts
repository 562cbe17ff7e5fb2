/** `npm start`: starts the shop on this machine. Needs nothing but Node. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { runShop } from './run-shop.ts';

readArguments({
  command: 'npm start',
  about: 'Starts the shop of this working copy. It needs nothing but Node. Ctrl-C stops it.',
});
await runShop('embedded');
