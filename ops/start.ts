/** `npm start`: starts the shop on this machine. Needs nothing but Node. */
import { openShop } from './open-shop.ts';

await openShop('embedded');
