/** `npm start`: the shop on this machine, with nothing but Node. */
import { openShop } from './open-shop.ts';

await openShop('embedded');
