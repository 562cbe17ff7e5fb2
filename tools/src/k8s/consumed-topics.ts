import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicsOf } from '@souk/platform/messaging/consumer/consumers';
import type { Service } from '../../../ops/system/subgraphs.ts';
import { consumersOf as ofAnalytics } from '../../../subgraphs/analytics/src/events/consumers.ts';
import { consumersOf as ofBilling } from '../../../subgraphs/billing/src/events/consumers.ts';
import { consumersOf as ofDelivery } from '../../../subgraphs/delivery/src/events/consumers.ts';
import { consumersOf as ofInventory } from '../../../subgraphs/inventory/src/events/consumers.ts';
import { consumersOf as ofNotifications } from '../../../subgraphs/notifications/src/events/consumers.ts';
import { consumersOf as ofOrders } from '../../../subgraphs/orders/src/events/consumers.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** The settings of handlers, which are called with messages only. */
const none = {} as never;

const groups: Readonly<Partial<Record<Service, () => readonly string[]>>> = {
  analytics: () => topicsOf(ofAnalytics('Etc/UTC')),
  billing: () => topicsOf(ofBilling(none)),
  delivery: () => topicsOf(ofDelivery()),
  inventory: () => topicsOf(ofInventory(none)),
  notifications: () => topicsOf(ofNotifications([])),
  orders: () => topicsOf(ofOrders(none)),
  gateway: liveTopics,
};

/** The topics that a service reads, in its consumer group or without one. */
export function consumedTopics(name: Service): readonly string[] {
  const topics = new Set(groups[name]?.() ?? []);
  if (followsSettings(name)) topics.add('setting-changed');
  return [...topics].sort();
}

/** The topics of subscriptions. */
function liveTopics(): readonly string[] {
  const schema = readFileSync(join(root, 'schema/events.graphql'), 'utf8');
  return [...schema.matchAll(/@fromTopic\(\s*topic: "([\w-]+)"/g)].map(([, topic = '']) => topic);
}

/** Whether the process of a service reads the settings that change while the shop runs. */
function followsSettings(name: Service): boolean {
  const file =
    name === 'gateway'
      ? 'gateway/src/operations/start-rate-limit.ts'
      : `subgraphs/${name}/src/start.ts`;
  return readFileSync(join(root, file), 'utf8').includes("['setting-changed']");
}
