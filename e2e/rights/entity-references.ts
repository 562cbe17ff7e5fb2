import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import type { Client } from '@souk/ops/client/client';
import type { Secrets } from '@souk/ops/system/secrets';
import type { Kind } from './access-path.ts';

/** How the gateway fetches an entity from a service by its key. */
export type EntityReference = {
  readonly service: keyof Secrets['signingKeys'];
  readonly kind: Kind;
  readonly type: string;
  readonly fields: string;
  /** Name of the key field; `id` by default. */
  readonly key?: string;
};

/** Every entity of every service, with fields that other users must not see. */
export const entityReferences: readonly EntityReference[] = [
  { service: 'orders', kind: 'order', type: 'Order', fields: 'id number total { amount }' },
  { service: 'orders', kind: 'number', type: 'Order', fields: 'id number', key: 'number' },
  {
    service: 'orders',
    kind: 'owner',
    type: 'User',
    fields: 'orders { edges { cursor } totalCount }',
  },
  { service: 'orders', kind: 'cart', type: 'Cart', fields: 'id items { quantity }' },
  { service: 'billing', kind: 'account', type: 'Account', fields: 'id balance { amount }' },
  { service: 'billing', kind: 'transaction', type: 'Transaction', fields: 'id amount { amount }' },
  { service: 'billing', kind: 'owner', type: 'User', fields: 'account { id }' },
  { service: 'billing', kind: 'order', type: 'Order', fields: 'payment { id }' },
  { service: 'billing', kind: 'owner', type: 'Seller', fields: 'earnings { due { amount } }' },
  { service: 'billing', kind: 'order', type: 'Parcel', fields: 'earnings { net { amount } }' },
  { service: 'delivery', kind: 'delivery', type: 'Delivery', fields: 'id address { street }' },
  {
    service: 'delivery',
    kind: 'order',
    type: 'Order',
    fields: 'delivery { id } deliveries { id } deliveryEstimate',
  },
  { service: 'delivery', kind: 'ofParcel', type: 'Parcel', fields: 'delivery { id }' },
  { service: 'notifications', kind: 'notification', type: 'Notification', fields: 'id text' },
  { service: 'notifications', kind: 'owner', type: 'NotificationInbox', fields: 'id unread' },
  { service: 'users', kind: 'owner', type: 'User', fields: 'id username email' },
  { service: 'users', kind: 'owner', type: 'Seller', fields: 'id owner { id }' },
  { service: 'inventory', kind: 'order', type: 'Order', fields: 'reservation { id }' },
  { service: 'inventory', kind: 'draft', type: 'Product', fields: 'id name stock { total }' },
  { service: 'inventory', kind: 'draft', type: 'Product', fields: 'id', key: 'sku' },
  { service: 'inventory', kind: 'owner', type: 'Seller', fields: 'products { totalCount }' },
];

/** Fetches an entity from a service directly; with a signing key as the gateway does. */
export async function fetchEntity(
  url: string,
  client: Client,
  { type, fields, key = 'id' }: EntityReference,
  target: string,
  signingKey: string | null,
): Promise<string> {
  const body = JSON.stringify({
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
    variables: { representations: [{ __typename: type, [key]: target }] },
  });
  const { authorization = '' } = await client.authorization();
  const [requestId, at] = [randomUUID(), new Date()];
  const token = authorization.replace('Bearer ', '');
  const signature = signingKey ? sign(signingKey, { requestId, at, body, token }) : {};
  const headers = { 'content-type': 'application/json', authorization, ...signature };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return `${response.status} ${await response.text()}`;
}
