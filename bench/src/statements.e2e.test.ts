import { setTimeout as sleep } from 'node:timers/promises';
import { plentifulProduct, richBuyers } from './buyers.ts';
import { placeInSequence } from './checkout.ts';
import { startShop } from './start-shop.ts';
import { countStatements } from './statements.ts';

const orders = 20;
/**
 * What was reached for each order, and a quarter. One order at a time: with several, messages share
 * transactions, and how many depends on the load of the machine.
 */
const executedMax = 126 * 1.25;
const transactionsMax = 50 * 1.25;

it('an order stays within its number of SQL statements, from placed to CONFIRMED', async () => {
  const system = await startShop();
  const statements = await countStatements(system.postgres.url);
  try {
    const productId = await plentifulProduct(system.running);
    for (const buyer of await richBuyers(system.running, 1)) {
      await placeInSequence(buyer, productId, 10);
      await statements.reset();
      const begunAt = performance.now();
      await placeInSequence(buyer, productId, orders);
      const busy = await statements.count();
      const lastedMs = performance.now() - begunAt;
      // The slower the machine, the more polls fall into the time of an order: those of as long a time
      // without orders are taken off.
      await statements.reset();
      await sleep(lastedMs);
      const idle = await statements.count();
      expect((busy.executed - idle.executed) / orders).toBeLessThanOrEqual(executedMax);
      expect((busy.transactions - idle.transactions) / orders).toBeLessThanOrEqual(transactionsMax);
    }
  } finally {
    await statements.close();
    await system.stop();
  }
});
