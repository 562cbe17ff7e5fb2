import { webhookBody } from './webhook-delivery.ts';

const at = new Date('2026-11-21T12:00:00Z');
const about = { id: 'n', orderId: 'o', orderNumber: 'S-1' };

describe('the body of a webhook', () => {
  it('names the notification, its order and its amount', () => {
    const details = { amount: { currency: 'RUB', minorUnits: 200_005 } };
    const notification = { ...about, kind: 'PAYMENT_HELD', details } as const;
    expect(JSON.parse(webhookBody({ seq: 3, at, notification }))).toEqual({
      ...{ type: 'PAYMENT_HELD', timestamp: '2026-11-21T12:00:00.000Z', seq: 3 },
      data: {
        ...{ notificationId: 'n', orderId: 'o', orderNumber: 'S-1' },
        amount: { amount: '2000.05', currency: 'RUB' },
      },
    });
  });

  it('names the order of an external system', () => {
    const order = { id: 'n', orderId: null, orderNumber: null };
    const details = { externalOrder: 'x-1' };
    const notification = { ...order, kind: 'PAYMENT_HELD', details } as const;
    expect(JSON.parse(webhookBody({ seq: 3, at, notification })).data).toEqual({
      ...{ notificationId: 'n', orderId: null, orderNumber: null, externalOrder: 'x-1' },
    });
  });

  it('names the tracking number of what has left', () => {
    const details = { trackingNumber: 'T-1' };
    const notification = { ...about, kind: 'PARCEL_SHIPPED', details } as const;
    expect(JSON.parse(webhookBody({ seq: 3, at, notification })).data).toMatchObject(details);
  });

  it('of a test event has nothing but its number', () =>
    expect(webhookBody({ seq: 1, at, notification: null })).toBe(
      '{"type":"TEST","timestamp":"2026-11-21T12:00:00.000Z","seq":1,"data":{}}',
    ));
});
