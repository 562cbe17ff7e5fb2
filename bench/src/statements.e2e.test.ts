import { manyOfOne, richBuyers } from './buyers.ts';
import { together } from './checkout.ts';
import { openShop } from './open-shop.ts';
import { countStatements } from './statements.ts';

/** The budget. Reached with 16 clients on two cores: 27. */
const statementsMax = 30;

it('an order costs no more SQL than its budget, from placed to CONFIRMED', async () => {
  const system = await openShop();
  const statements = await countStatements(system.postgres.url);
  try {
    const productId = await manyOfOne(system.running);
    const buyers = await richBuyers(system.running, 16);
    await together(buyers, productId, 50);
    await statements.reset();
    await together(buyers, productId, 100);
    expect((await statements.count()) / 100).toBeLessThanOrEqual(statementsMax);
  } finally {
    await statements.close();
    await system.stop();
  }
}, 300_000);
