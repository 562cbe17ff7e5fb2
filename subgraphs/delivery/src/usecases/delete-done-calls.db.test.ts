import { together } from '@souk/platform/testing/together';
import { type CarrierHarness, carrierHarness } from '../testing/carrier-harness.ts';
import { deleteDoneCalls } from './delete-done-calls.ts';

let under: CarrierHarness;
beforeEach(async () => {
  under = await carrierHarness();
});
afterEach(() => under.shop.orm.close());

const daySeconds = 24 * 3_600;
const count = async () => {
  const [row] = await under.shop.run('select count(*)::int as calls from carrier_calls');
  return row?.calls;
};
const deleteDone = (transact = under.shop.transact) =>
  transact((work) => deleteDoneCalls(work, 30));

/** A parcel that the carrier has brought: both of its calls are done. */
async function delivered(): Promise<void> {
  const { ref } = await under.scheduled();
  await under.work();
  await under.moves(ref, 'IN_TRANSIT');
  await under.moves(ref, 'DELIVERED');
}

describe('the calls to a carrier that are done', () => {
  it('are deleted after the days for which they are kept', async () => {
    await delivered();
    under.pass(29 * daySeconds);
    await deleteDone();
    expect(await count()).toBe(2);
    under.pass(2 * daySeconds);
    expect(await deleteDone()).toBe(false);
    expect(await count()).toBe(0);
  });

  it('stay while their delivery is on its way', async () => {
    await under.scheduled();
    await under.work();
    under.pass(31 * daySeconds);
    await deleteDone();
    expect(await count()).toBe(2);
  });

  it('are deleted once: another run changes nothing, and the carrier is not asked again', async () => {
    await delivered();
    under.pass(31 * daySeconds);
    await deleteDone();
    const { length } = under.carrier.asked;
    expect(await deleteDone()).toBe(false);
    await under.work();
    expect(under.carrier.asked).toHaveLength(length);
    expect(await count()).toBe(0);
  });

  it('are deleted by two runs at once, of which neither waits for the other', async () => {
    await delivered();
    await delivered();
    under.pass(31 * daySeconds);
    const transact = together(under.shop.transact, 2);
    expect(await Promise.all([deleteDone(transact), deleteDone(transact)])).toEqual([false, false]);
    expect(await count()).toBe(0);
  });
});
