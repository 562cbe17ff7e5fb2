import { together } from '@souk/platform/testing/together';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { type CarrierHarness, carrierHarness } from '../testing/carrier-harness.ts';
import { takeCarrierCalls } from './take-carrier-calls.ts';

let under: CarrierHarness;
beforeEach(async () => {
  under = await carrierHarness();
});
afterEach(() => under.shop.orm.close());

describe('taking the calls to a carrier that are due', () => {
  it('takes each once when several workers look for them at once', async () => {
    const ids = [(await under.scheduled()).id, (await under.scheduled()).id];
    // Neither commits before both have looked: a worker skips what another one has taken.
    const transact = together(under.shop.transact, 2);
    const look = () => transact((work) => takeCarrierCalls(work, 'test'));
    const taken = (await Promise.all([look(), look()])).flat();
    expect(taken.map(({ deliveryId }) => deliveryId).toSorted()).toEqual(ids.toSorted());
    expect(await under.shop.transact((work) => takeCarrierCalls(work, 'test'))).toEqual([]);
  });

  it('cancels the label of a cancelled parcel', async () => {
    const { orderId, id, ref } = await under.scheduled();
    await under.work();
    const parcelId = parcelIdOf(orderId, 'sam');
    await under.shop.receive('cancel-delivery', { orderId, parcelId });
    await under.work();
    await under.work();
    expect(under.carrier.asked).toEqual([`book ${id}`, `cancel ${ref}`]);
    expect(await under.callsOf(id)).toMatchObject([{ done: true }, { done: true }, { done: true }]);
  });

  it('cancels a label whose booking had no answer, and makes none that was never asked for', async () => {
    const [tried, untried] = [await under.scheduled(), await under.scheduled()];
    await under.shop.receive('cancel-delivery', { orderId: untried.orderId });
    under.carrier.losesAnswers = true;
    await under.work();
    under.carrier.losesAnswers = false;
    await under.shop.receive('cancel-delivery', { orderId: tried.orderId });
    under.pass(60);
    await under.work();
    expect(under.carrier.asked).toEqual([
      `book ${tried.id}`,
      `book ${tried.id}`,
      `cancel ${tried.ref}`,
    ]);
  });

  it('takes none for an external order', async () => {
    await under.shop.reserve('order 7');
    await under.work();
    expect(under.carrier.asked).toEqual([]);
  });
});
