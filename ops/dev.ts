/** `npm run dev`: the shop with each service as a process that restarts when its code changes. */
import { openShop } from './open-shop.ts';

await openShop('embedded', 'watched');
