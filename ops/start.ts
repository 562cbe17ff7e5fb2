/** `npm start`: starts the shop on this machine. Needs nothing but Node. */
import { runShop } from './run-shop.ts';

await runShop('embedded');
