import { randomUUID } from 'node:crypto';
import { expectSame } from '../demo/steps.ts';
import { dumpShop } from '../dump/shop-dump.ts';
import { type Print, step } from '../system/step.ts';
import { startTemporarySystem } from '../system/temporary-system.ts';
import { verify } from '../verify/verify.ts';
import { placeOrders, prepareStage } from './place-orders.ts';

/**
 * Starts a temporary shop, places orders, and writes its databases to a folder. One order is still
 * under way: a later release has to complete it. Throws when an invariant is violated.
 */
export async function writeReleaseDatabase(folder: string, print: Print): Promise<void> {
  const system = await startTemporarySystem({
    mode: 'embedded',
    hosting: 'process-per-service',
    durable: false,
    print,
  });
  try {
    const stage = await prepareStage(system.running);
    await step(print, 'orders', () => placeOrders(stage));
    expectSame((await verify(system.running, print)).size, 0);
    await system.children.of('billing').stop();
    const { order } = await stage.buyer.placeAllowingDuplicates(stage.productId, 1, randomUUID());
    expectSame(order?.status, 'NEW');
    await system.children.stop();
    await step(print, `dump to ${folder}`, () => dumpShop(system, folder));
  } finally {
    await system.stop();
  }
}
