import { plentifulProduct, richBuyers } from './buyers.ts';
import { placeInSequence } from './checkout.ts';
import { startShop } from './start-shop.ts';
import { countStatements } from './statements.ts';

const orders = 20;
/**
 * What was reached for each order, and a quarter for the polls of a slow machine. One order at a time:
 * with several, messages share transactions, and how many depends on the load of the machine.
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
      await placeInSequence(buyer, productId, orders);
    }
    const { executed, transactions } = await statements.count();
    expect(executed / orders).toBeLessThanOrEqual(executedMax);
    expect(transactions / orders).toBeLessThanOrEqual(transactionsMax);
  } finally {
    await statements.close();
    await system.stop();
  }
});
