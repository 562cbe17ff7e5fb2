import { plentifulProduct, richBuyers } from './buyers.ts';
import { placeConcurrently } from './checkout.ts';
import { startShop } from './start-shop.ts';
import { countStatements } from './statements.ts';

/** The budget. Measured with 16 clients on two cores: 27. */
const statementsMax = 30;

it('an order stays within its budget of SQL statements, from placed to CONFIRMED', async () => {
  const system = await startShop();
  const statements = await countStatements(system.postgres.url);
  try {
    const productId = await plentifulProduct(system.running);
    const buyers = await richBuyers(system.running, 16);
    await placeConcurrently(buyers, productId, 50);
    await statements.reset();
    await placeConcurrently(buyers, productId, 100);
    expect((await statements.count()) / 100).toBeLessThanOrEqual(statementsMax);
  } finally {
    await statements.close();
    await system.stop();
  }
}, 300_000);
