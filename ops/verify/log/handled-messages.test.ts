import type { Consumers } from '@souk/platform/messaging/consumer';
import { consumersOf as ofAnalytics } from '../../../subgraphs/analytics/src/events/consumers.ts';
import { consumersOf as ofBilling } from '../../../subgraphs/billing/src/events/consumers.ts';
import { consumersOf as ofDelivery } from '../../../subgraphs/delivery/src/events/consumers.ts';
import { consumersOf as ofInventory } from '../../../subgraphs/inventory/src/events/consumers.ts';
import { consumersOf as ofNotifications } from '../../../subgraphs/notifications/src/events/consumers.ts';
import { consumersOf as ofOrders } from '../../../subgraphs/orders/src/events/consumers.ts';
import { type Consumer, foreignRecords, handledMessages } from './handled-messages.ts';

const subscriptions: Readonly<Record<Consumer, Consumers<never>>> = {
  analytics: ofAnalytics('UTC') as Consumers<never>,
  billing: ofBilling({
    openingBalance: { currency: 'RUB', minorUnits: 0 },
    commissionBp: 0,
    holdDays: 0,
    provider: null,
    approvalMs: 0,
  }) as Consumers<never>,
  delivery: ofDelivery() as Consumers<never>,
  inventory: ofInventory({ info: () => {} }) as Consumers<never>,
  notifications: ofNotifications([]) as Consumers<never>,
  orders: ofOrders({ retryMs: 1, retryMaxMs: 1, timeoutMs: 1 }) as Consumers<never>,
};

describe.each(Object.entries(subscriptions))('the list of messages of %s', (name, consumers) => {
  const consumer = name as Consumer;

  it('has each type that the service handles, and no other', () => {
    const own = consumers.filter(({ exceptSource }) => exceptSource === null);
    const types = own.flatMap(({ handlers }) => [...handlers.keys()]);
    expect([...handledMessages[consumer]].sort()).toEqual(types.sort());
  });

  it('has the topic of external producers', () => {
    const foreign = consumers.filter(({ exceptSource }) => exceptSource !== null);
    const found = foreign.flatMap(({ handlers, exceptSource: owner }) =>
      [...handlers.keys()].map((topic) => ({ topic, owner })),
    );
    expect([foreignRecords[consumer] ?? []].flat()).toEqual(found);
  });
});
