import { newId } from '@souk/platform/runtime/id';
import { together } from '@souk/platform/testing/together';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { deleteDoneCalls } from './delete-done-calls.ts';

let billing: BillingHarness;
beforeEach(async () => {
  billing = await billingHarness();
  billing.now = new Date('2026-11-21T12:00:00Z');
});

/** Stores the calls of a subject; `doneDaysAgo` is null for an open one. */
async function calls(...of: (readonly [operation: string, doneDaysAgo: number | null])[]) {
  const subject = newId();
  for (const [operation, days] of of) {
    await billing.run(
      `insert into provider_calls (id, operation, subject, subject_id, created_at, next_at, done_at)
       values (?, ?, 'PAYMENT', ?, ?::timestamptz, ?, ?::timestamptz - ? * interval '1 day')`,
      [newId(), operation, subject, billing.now, billing.now, billing.now, days],
    );
  }
}
const left = async () => {
  const rows = await billing.run('select operation from provider_calls order by 1');
  return rows.map(({ operation }) => operation);
};
const deleteDone = (transact = billing.transact) => transact((work) => deleteDoneCalls(work, 30));

describe('the calls to the provider that are done', () => {
  it('are deleted after the days for which they are kept', async () => {
    await calls(['CREATE', 31], ['READ', 31]);
    await calls(['CAPTURE', 29]);
    expect(await deleteDone()).toBe(false);
    expect(await left()).toEqual(['CAPTURE']);
  });

  it('stay while another call of their subject is open', async () => {
    await calls(['CREATE', 31], ['READ', null]);
    await deleteDone();
    expect(await left()).toEqual(['CREATE', 'READ']);
  });

  it('are deleted once: another run changes nothing', async () => {
    await calls(['CREATE', 31]);
    await calls(['READ', 1]);
    await deleteDone();
    expect(await deleteDone()).toBe(false);
    expect(await left()).toEqual(['READ']);
  });

  it('are deleted by two runs at once, of which neither waits for the other', async () => {
    for (let n = 0; n < 20; n += 1) await calls(['CREATE', 31]);
    const transact = together(billing.transact, 2);
    expect(await Promise.all([deleteDone(transact), deleteDone(transact)])).toEqual([false, false]);
    expect(await left()).toEqual([]);
  });
});
