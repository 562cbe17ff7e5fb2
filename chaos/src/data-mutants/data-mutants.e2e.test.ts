import { randomUUID } from 'node:crypto';
import { newProduct } from '@souk/e2e/testing/products.ts';
import { buyer, demoClient } from '@souk/e2e/testing/users.ts';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { verify } from '@souk/ops/verify/verify';
import { sample } from '@souk/platform/testing/random';
import { seedOfRun } from '@souk/platform/testing/seed-of-run';
import { dataMutants, refusedFaults } from './data-mutants.ts';
import { plant, runMutant } from './run-mutant.ts';
import { placeSampleOrders, type Samples } from './sample-orders.ts';

/** Others in each run, chosen by its seed: a check of all takes a second. `npm run verify:mutants` runs all so. */
const allCheckedCount = 25;

let system: System;
let samples: Samples;
beforeAll(async () => {
  const hosting = 'one-process';
  system = await startTemporarySystem({ mode: 'embedded', hosting, durable: false, hashPasses: 1 });
  samples = await placeSampleOrders(system.running);
});
afterAll(() => system?.stop());

const violations = () => verify(system.running, () => {});

describe('verify', () => {
  it('finds nothing in a shop with orders of all kinds (OPS-9)', async () => {
    expect(await violations()).toEqual(new Map());
  });

  it.each(dataMutants)('sees $name (OPS-9)', async (mutant) => {
    expect(await runMutant(system.running, samples, mutant, 'own')).not.toBeNull();
  });

  // A fault that one check finds must not make another one throw, which would hide the report.
  it.each(sample(dataMutants, allCheckedCount, seedOfRun() ?? 1))(
    'sees $name while it checks all invariants (OPS-9)',
    async (mutant) => {
      expect(await runMutant(system.running, samples, mutant)).not.toBeNull();
    },
  );

  it('does not check an invariant that does not exist', async () => {
    await expect(verify(system.running, () => {}, { only: 'Water flows uphill' })).rejects.toThrow(
      'There is no invariant "Water flows uphill".',
    );
  });

  it.each(refusedFaults)('need not see $name, which $refusedBy refuses', async (fault) => {
    await expect(plant(system.running, samples, fault)).rejects.toThrow(fault.refusedBy);
  });

  it('finds nothing once every fault is taken back, while orders are under way', async () => {
    const me = new Shopper(await buyer(system.running));
    const productId = await newProduct(demoClient(system.running, 'seller'), 100, '1.00');
    const placing = Array.from({ length: 8 }, () =>
      me.placeAllowingDuplicates(productId, 1, randomUUID()),
    );
    expect(await violations()).toEqual(new Map());
    for (const { replayed } of await Promise.all(placing)) expect(replayed).toBe(false);
  });
});
