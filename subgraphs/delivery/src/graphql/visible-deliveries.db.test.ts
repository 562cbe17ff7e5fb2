import type { Viewer } from '@souk/auth/viewer';
import { newId } from '@souk/platform/runtime/id';
import { orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
let orderId: string;
let id: string;
let trackingNumber: string;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
  orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  await harness.receive('confirm-delivery', { orderId });
  const delivery = await harness.deliveryOf(orderId);
  id = delivery?.id ?? '';
  trackingNumber = delivery?.trackingNumber ?? '';
});

const entities = (type: 'Delivery' | 'Order', key: string) =>
  `_entities(representations: [{ __typename: "${type}", id: "${key}" }])`;

const parcelReference = (order: string, seller: string) =>
  `{ __typename: "Parcel", id: "${parcelIdOf(order, seller)}" }`;

/** One delivery by every query: by id, by order, by tracking number, and as a record. */
async function seenBy(viewer: Viewer | null, of: { id: string; orderId: string; number: string }) {
  const { order, delivery, ...rest } = await harness.ask(
    viewer,
    `query ($orderId: ID!, $number: String!) {
      tracked: trackDelivery(trackingNumber: $number) { id }
      record: deliveryRecord(orderId: $orderId)
      delivery: ${entities('Delivery', of.id)} { ... on Delivery { id } }
      order: ${entities('Order', of.orderId)} {
        ... on Order { delivery { id } deliveryEstimate }
      }
    }`,
    { orderId: of.orderId, number: of.number },
  );
  return { ...rest, entity: (delivery as [unknown])[0], ...(order as [object])[0] };
}

const nothing = {
  tracked: null,
  record: null,
  entity: null,
  delivery: null,
  deliveryEstimate: null,
};

describe('a delivery', () => {
  it.each([
    ['its buyer', viewerOf('ann')],
    ['a seller of its goods', viewerOf('sam', 'seller')],
    ['a courier', viewerOf('carl', 'courier')],
    ['an operator', viewerOf('olga', 'operator')],
  ])('is seen by %s (DEL-4)', async (_, viewer) => {
    expect(await seenBy(viewer, { id, orderId, number: trackingNumber })).toEqual({
      tracked: { id },
      record: expect.objectContaining({ deliveryId: id }),
      entity: { id },
      delivery: { id },
      deliveryEstimate: new Date(harness.now.getTime() + 7_200_000).toISOString(),
    });
  });

  it.each([
    ['an anonymous viewer', null],
    ['another buyer', viewerOf('bob')],
    ['another seller', viewerOf('sue', 'seller')],
    ['an analyst', viewerOf('abe', 'analyst')],
    ['an external orchestrator', orchestrator],
  ])('does not exist for %s (DEL-5, ID-13)', async (_, viewer) => {
    expect(await seenBy(viewer, { id, orderId, number: trackingNumber })).toEqual(nothing);
  });

  it('of a parcel is seen by its own seller only, and by whoever sees the whole order (DEL-5, ID-13)', async () => {
    const order = newId();
    await harness.receive('book-delivery', booking(order, { sellerIds: ['sam', 'sue'] }));
    await harness.receive('confirm-delivery', { orderId: order });
    const [ofSam, ofSue] = (await harness.deliveriesOf(order)).map(({ id: one }) => one);
    const seen = async (viewer: Viewer) => {
      const parcels = ['sam', 'sue'].map((one) => parcelReference(order, one)).join(', ');
      const { _entities, list, record } = await harness.ask(
        viewer,
        `query ($id: ID!, $text: String!) {
          record: deliveryRecord(orderId: $id)
          list: deliveries(filter: { search: $text }) { totalCount edges { node { id } } }
          _entities(representations: [{ __typename: "Order", id: "${order}" }, ${parcels}]) {
            ... on Order { delivery { id } deliveries { id } }
            ... on Parcel { delivery { id parcel { id } } }
          }
        }`,
        { id: order, text: order },
      );
      const [found, ...ofParcels] = _entities as { delivery: { id: string } | null }[];
      const { edges, totalCount } = list as { edges: { node: object }[]; totalCount: number };
      expect(edges).toHaveLength(totalCount);
      const deliveryId = (record as { deliveryId: string } | null)?.deliveryId;
      const nodes = edges.map(({ node }) => node);
      return { found, ofParcels: ofParcels.map((one) => one.delivery?.id), nodes, deliveryId };
    };
    const [sam, sue] = [{ id: ofSam }, { id: ofSue }];
    expect(await seen(viewerOf('sam', 'seller'))).toEqual({
      found: { delivery: sam, deliveries: [sam] },
      ofParcels: [ofSam, undefined],
      nodes: [sam],
      deliveryId: ofSam,
    });
    expect(await seen(viewerOf('sue', 'seller'))).toEqual({
      found: { delivery: sue, deliveries: [sue] },
      ofParcels: [undefined, ofSue],
      nodes: [sue],
      deliveryId: ofSue,
    });
    const all = {
      found: { delivery: sam, deliveries: [sam, sue] },
      ofParcels: [ofSam, ofSue],
      nodes: [sue, sam],
      deliveryId: ofSue,
    };
    expect(await seen(viewerOf('ann'))).toEqual(all);
    expect(await seen(viewerOf('carl', 'courier'))).toEqual(all);
    expect(await seen(viewerOf('olga', 'operator'))).toEqual(all);
    expect(await seen(viewerOf('bob'))).toEqual({
      found: { delivery: null, deliveries: [] },
      ofParcels: [undefined, undefined],
      nodes: [],
    });
  });

  it.each([newId(), 'x'])('does not exist under the unknown id %p', async (key) => {
    const unknown = { id: key, orderId: key, number: key };
    expect(await seenBy(viewerOf('olga', 'operator'), unknown)).toEqual(nothing);
  });

  it('is found by a number of several deliveries as the latest that the viewer may see', async () => {
    const orders = [newId(), newId(), newId()];
    for (const [n, order] of orders.entries()) {
      await harness.receive('book-delivery', booking(order, { buyerId: n === 2 ? 'bob' : 'ann' }));
      await harness.receive('order-shipped', {
        orderId: order,
        number: 'S-1',
        buyerId: 'ann',
        status: 'Shipped',
        trackingNumber: 'RA1',
        shippedAt: harness.now,
      });
    }
    const track = async (viewer: Viewer) =>
      (await harness.ask(viewer, '{ trackDelivery(trackingNumber: "RA1") { order { id } } }'))
        .trackDelivery;
    expect(await track(viewerOf('ann'))).toEqual({ order: { id: orders[1] } });
    expect(await track(viewerOf('carl', 'courier'))).toEqual({ order: { id: orders[2] } });
  });

  it('of an external order is visible to couriers, and is not the delivery of an order of the shop', async () => {
    const externalOrder = newId();
    const { reserveDelivery } = await harness.ask(
      orchestrator,
      `mutation ($orderId: ID!) {
        reserveDelivery(orderId: $orderId, address: "Lane 1", idempotencyKey: "k") {
          ... on SagaStepResult { transactionId }
        }
      }`,
      { orderId: externalOrder },
    );
    const { transactionId } = reserveDelivery as { transactionId: string };
    const seen = await seenBy(viewerOf('carl', 'courier'), {
      id: transactionId,
      orderId: externalOrder,
      number: 'none',
    });
    expect(seen).toEqual({ ...nothing, entity: { id: transactionId } });
  });
});
