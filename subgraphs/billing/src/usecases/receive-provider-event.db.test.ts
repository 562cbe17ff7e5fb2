import type { Transact } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import type { PublishedEvents } from './publish.ts';
import { receiveProviderEvent } from './receive-provider-event.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
  shop = new ProviderHarness(billing);
});

/** A deposit of 12.50 whose next read is due later. Returns its id. */
async function pending(user: string): Promise<string> {
  const account = await billing.open(user, 0);
  const { deposit } = await shop.start(user, account, '12.50');
  await shop.work();
  return deposit.id;
}

const receive = (
  subjectRef: string,
  eventId: string,
  transact: Transact<PublishedEvents> = billing.transact,
) => transact((work) => receiveProviderEvent(work, 'simulated', { eventId, subjectRef }));

const stored = (subjectRef: string) =>
  billing.run(
    `select event_id, applied_at is not null as applied from provider_events
    where subject_ref = ? order by 1`,
    [subjectRef],
  );
const isReadDue = async (id: string) => {
  const [call] = await billing.run(
    `select next_at <= ? as due from provider_calls where subject_id = ? and operation = 'READ'`,
    [billing.now, id],
  );
  return call?.due;
};

describe('a callback of the payment provider', () => {
  it('is stored, and makes the read of its subject due; no money moves', async () => {
    const id = await pending('ann');
    expect(await isReadDue(id)).toBe(false);
    await receive(id, 'ann-1');
    expect(await stored(id)).toEqual([{ event_id: 'ann-1', applied: false }]);
    expect(await isReadDue(id)).toBe(true);
    expect(await billing.moneyOf('ann')).toMatchObject({ balance: 0 });
  });

  it('about what is not known is stored, and makes nothing due', async () => {
    for (const unknown of [newId(), 'not an id of ours']) {
      await receive(unknown, unknown);
      expect(await stored(unknown)).toEqual([{ event_id: unknown, applied: false }]);
    }
  });

  it('about what has ended is applied at once', async () => {
    const id = await pending('bob');
    await billing.run('update provider_calls set done_at = now() where subject_id = ?', [id]);
    await receive(id, 'bob-1');
    expect(await stored(id)).toEqual([{ event_id: 'bob-1', applied: true }]);
  });

  it('is stored once when it is repeated, and makes no read due again', async () => {
    const id = await pending('cid');
    await receive(id, 'cid-1');
    const later = new Date(billing.now.getTime() + 60_000);
    await billing.run('update provider_calls set next_at = ? where subject_id = ?', [later, id]);
    await receive(id, 'cid-1');
    expect(await stored(id)).toHaveLength(1);
    expect(await isReadDue(id)).toBe(false);
  });

  it('is stored once when two come at once', async () => {
    const id = await pending('dan');
    await billing.race(
      (first) => receive(id, 'dan-1', first),
      () => receive(id, 'dan-1'),
    );
    expect(await stored(id)).toHaveLength(1);
  });
});
