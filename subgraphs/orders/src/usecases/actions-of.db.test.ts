import type { Viewer } from '@souk/auth/viewer';
import { failureCodes } from '../domain/failure-code.ts';
import { changeParcel } from '../testing/change-parcel.ts';
import {
  ann,
  type OrdersHarness,
  ofTwoSellers,
  olga,
  ordersHarness,
  sam,
  sue,
} from '../testing/harness.ts';

const mutations = { CANCEL: 'cancelOrder', SHIP: 'shipOrder', DELIVER: 'deliverOrder' } as const;
const viewers: Readonly<Record<string, Viewer>> = { ann, sam, sue, olga };

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

/** An order that is FAILED: its payment is declined. */
async function failed(): Promise<string> {
  const id = await orders.placed();
  await orders.wake();
  await orders.reply(id, 'payment-declined', false);
  return id;
}

/** An order of two sellers, of which one parcel has left. */
async function partlyShipped(): Promise<string> {
  const id = await orders.confirmed(ofTwoSellers);
  await changeParcel(orders, sam, 'shipParcel', (await orders.parcelOf(id, 'sam')).id);
  return id;
}

/** An order that was changed by an operator after it was confirmed. */
async function changed(...fields: string[]): Promise<string> {
  const id = await orders.confirmed();
  for (const field of fields) await orders.change(olga, field, id);
  return id;
}

/** Makes an order in each state in which requests find it. */
const states: Readonly<Record<string, () => Promise<string>>> = {
  NEW: () => orders.placed(),
  CONFIRMED: () => orders.confirmed(),
  SHIPPED: () => changed('shipOrder'),
  DELIVERED: () => changed('shipOrder', 'deliverOrder'),
  FAILED: failed,
  'of two sellers': () => orders.confirmed(ofTwoSellers),
  'partly shipped': partlyShipped,
  'being cancelled': () => changed('cancelOrder'),
};

async function actionsOf(viewer: Viewer, id: string): Promise<readonly string[]> {
  const { order } = await orders.ask(viewer, 'query ($id: ID!) { order(id: $id) { actions } }', {
    id,
  });
  return (order as { actions: readonly string[] } | null)?.actions ?? [];
}

/** Whether a request changes the order. One without the right for the mutation does not. */
async function isDone(viewer: Viewer, action: keyof typeof mutations, id: string) {
  const before = await orders.published(id);
  await orders.change(viewer, mutations[action], id).catch(() => null);
  return (await orders.published(id)).length > before.length;
}

describe('the actions of an order', () => {
  const cases = Object.keys(states).flatMap((state) =>
    Object.keys(viewers).map((name) => [state, name] as const),
  );

  it.each(cases)('that is %s are for %s those that succeed', async (state, name) => {
    const viewer = viewers[name] ?? ann;
    const listed: string[] = [];
    const done: string[] = [];
    for (const action of Object.keys(mutations) as (keyof typeof mutations)[]) {
      // Each in an order of its own: the one before has changed the first.
      const id = (await states[state]?.()) ?? '';
      if ((await actionsOf(viewer, id)).includes(action)) listed.push(action);
      if (await isDone(viewer, action, id)) done.push(action);
    }
    expect(listed).toEqual(done);
  });

  it('are not empty for those who may do something', async () => {
    const id = await orders.confirmed();
    expect(await actionsOf(ann, id)).toEqual(['CANCEL']);
    expect(await actionsOf(sam, id)).toEqual(['CANCEL', 'SHIP']);
    expect(await actionsOf(sue, id)).toEqual([]);
    expect(await actionsOf(olga, id)).toEqual(['CANCEL', 'SHIP', 'REFUND']);
  });
});

describe('the actions of a parcel', () => {
  const fields = { CANCEL: 'cancelParcel', SHIP: 'shipParcel', DELIVER: 'deliverParcel' } as const;
  const cases = Object.keys(states).flatMap((state) =>
    Object.keys(viewers).map((name) => [state, name] as const),
  );

  it.each(cases)('of an order that is %s are for %s those that succeed', async (state, name) => {
    const viewer = viewers[name] ?? ann;
    const listed: string[] = [];
    const done: string[] = [];
    for (const action of Object.keys(fields) as (keyof typeof fields)[]) {
      const id = (await states[state]?.()) ?? '';
      const { id: parcelId } = await orders.parcelOf(id, 'sam');
      const query = 'query ($id: ID!) { parcel(id: $id) { actions } }';
      const { parcel } = await orders.ask(viewer, query, { id: parcelId });
      const { actions } = (parcel as { actions: string[] } | null) ?? { actions: [] };
      if (actions.includes(action)) listed.push(action);
      const before = await orders.published(id);
      await changeParcel(orders, viewer, fields[action], parcelId).catch(() => null);
      if ((await orders.published(id)).length > before.length) done.push(action);
    }
    expect(listed).toEqual(done);
  });
});

describe('the values of a checkout', () => {
  it('are those of its texts', async () => {
    const query = `query ($id: ID!) { order(id: $id) {
      failure { code reason } saga { state status steps { state status } }
    } }`;
    const { order } = await orders.ask(olga, query, { id: await failed() });
    const { saga, failure } = order as {
      readonly failure: { readonly code: string; readonly reason: string };
      readonly saga: {
        readonly state: string;
        readonly status: string;
        readonly steps: readonly { readonly state: string; readonly status: string }[];
      };
    };
    expect(saga.status).toBe(saga.state);
    expect(saga.steps.map(({ status }) => status)).toEqual(saga.steps.map(({ state }) => state));
    expect(failure).toEqual({ code: 'OUT_OF_STOCK', reason: 'OUT_OF_STOCK' });
    expect(failureCodes).toContain(failure.reason);
  });
});
