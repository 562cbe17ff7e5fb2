import { msUntil } from '@souk/platform/database/ms-until';
import { newId } from '@souk/platform/runtime/id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { nextCallAt, providerCalls, queueCalls } from './claim-calls.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a call to the provider that is queued', () => {
  it('wakes the job that makes it after the commit, and says when it is due', async () => {
    const { woken } = billing;
    const now = new Date();
    const msUntilCall = () => msUntil(billing.orm.em.fork(), nextCallAt, now);
    expect(await msUntilCall()).toBe(null);
    await billing.transact(async ({ em }) => {
      const about = { subject: 'DEPOSIT', subjectId: newId(), now } as const;
      await queueCalls(em, { operations: ['READ'], ...about });
      expect(woken).toEqual([]);
    });
    expect(woken).toEqual([providerCalls]);
    expect(await msUntilCall()).toBe(10_000);
  });
});
