/** `npm run dev`: the shop with each service as a process that restarts when its code changes. */
import { runShop } from './run-shop.ts';

await runShop('embedded', 'watched');
