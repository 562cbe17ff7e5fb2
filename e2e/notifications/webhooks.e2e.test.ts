import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';
import { verify } from '@souk/ops/verify/verify';
import { webhookVerifier } from '@souk/platform/service/webhook-verifier';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import {
  createWebhookEndpoint,
  startWebhookReceiver,
  type WebhookReceiver,
} from '../testing/webhook-receiver.ts';

let receiver: WebhookReceiver;
let system: System;
let productId: string;

/** The first answers of the path that is busy; from then on it answers 204. */
const busyAnswers: ((response: ServerResponse) => void)[] = [
  (response) => response.writeHead(429, { 'retry-after': '1' }).end('Slowly.'),
  (response) => response.writeHead(500).end('No.'),
];

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/gone': (response) => response.writeHead(410).end(),
  '/redirect': (response) => response.writeHead(302, { location: `${receiver.url}/other` }).end(),
  '/busy': (response) => {
    const answer = busyAnswers.shift();
    if (answer) answer(response);
    else response.writeHead(204).end();
  },
  // The request stays without an answer.
  '/silent': () => {},
};

beforeAll(async () => {
  receiver = await startWebhookReceiver((response, path) => {
    const answer = answers[path];
    if (answer) answer(response);
    else response.writeHead(204).end();
  });
  atEnd(() => receiver.stop());
  system = await startShop({ overrides: { NOTIFICATIONS_WEBHOOK_LOOPBACK: 'on' } });
  productId = await newProduct(demoClient(system.running, 'seller'), 1_000, '1.00');
});

async function place(client: Client): Promise<string> {
  const answer = await new Shopper(client).placeAllowingDuplicates(productId, 1, randomUUID());
  return answer.order?.number ?? '';
}

const endpointAt = (client: Client, path: string) =>
  createWebhookEndpoint(client, receiver.url + path, randomUUID());

/** What has arrived on a path about an order. */
const arrived = (path: string, number: string) =>
  receiver.received.filter(
    (one) => one.path === path && JSON.parse(one.body.toString()).data.orderNumber === number,
  );

type Delivery = {
  id: string;
  state: string;
  attempts: { status: number | null; answer: string }[];
};

async function deliveriesOf(client: Client, endpointId: string): Promise<readonly Delivery[]> {
  const { page } = await client.ask<{ page: { edges: { node: Delivery }[] } }>(
    `query ($endpointId: ID!) { page: webhookDeliveries(endpointId: $endpointId) {
      edges { node { id state attempts { status answer } } } } }`,
    { endpointId },
  );
  return page.edges.map(({ node }) => node);
}

async function statusOf(client: Client, endpointId: string) {
  const { all } = await client.ask<{
    all: { id: string; status: string; disabledReason: string | null }[];
  }>('{ all: webhookEndpoints { id status disabledReason } }');
  return all.find(({ id }) => id === endpointId);
}

const inDatabase = async (sql: string) =>
  (await withClient(system.running.databases.notifications ?? '', (db) => db.query(sql))).rows;

/** Makes what waits for another attempt due now, as time would. */
const makeQueuedDue = () =>
  inDatabase(`update webhook_deliveries set next_at = now() where state = 'QUEUED'`);

/** Ends the claims of a process that is no more, as time would. */
const endClaims = () =>
  inDatabase(`update webhook_deliveries set next_at = now() where state = 'SENDING'`);

const rowsOf = (endpointId: string) =>
  inDatabase(`select state, log from webhook_deliveries where endpoint_id = '${endpointId}'`);

/** Puts off what has no end, so that the next request is one about what happens next. */
const putOff = () =>
  inDatabase(`update webhook_deliveries set next_at = now() + interval '1 day'
    where done_at is null`);

describe('webhooks of an order', () => {
  it('arrive signed, once at each endpoint, whatever the others answer (NOT-3)', async () => {
    const [client, other] = [await buyer(system.running), await buyer(system.running)];
    const [fine, gone, busy, redirect] = [
      await endpointAt(client, '/fine'),
      await endpointAt(client, '/gone'),
      await endpointAt(client, '/busy'),
      await endpointAt(client, '/redirect'),
    ];
    await endpointAt(other, '/silent');
    const stuck = await place(other);
    // A request without an answer holds up no other.
    await until(() => arrived('/silent', stuck).length > 0);
    const number = await place(client);
    await until(async () => (await deliveriesOf(client, fine.id))[0]?.state === 'SENT');
    const [request, ...more] = arrived('/fine', number);
    expect(more).toEqual([]);
    const verified = webhookVerifier([fine.secret])(
      request?.headers ?? {},
      request?.body ?? Buffer.alloc(0),
    );
    expect(verified).toMatchObject({ body: { type: 'ORDER_CONFIRMED', seq: 1 } });
    await until(async () => (await statusOf(client, gone.id))?.status === 'DISABLED');
    expect(await statusOf(client, gone.id)).toMatchObject({ disabledReason: 'GONE' });
    await until(async () => {
      await makeQueuedDue();
      return (await deliveriesOf(client, busy.id))[0]?.state === 'SENT';
    });
    const ids = arrived('/busy', number).map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
    expect(await deliveriesOf(client, busy.id)).toMatchObject([
      {
        attempts: [
          { status: 429, answer: 'Slowly.' },
          { status: 500, answer: 'No.' },
          { status: 204, answer: '' },
        ],
      },
    ]);
    expect((await deliveriesOf(client, redirect.id))[0]?.attempts[0]).toMatchObject({
      status: 302,
    });
    expect(arrived('/other', number)).toEqual([]);
  });
});

describe('webhooks of a service that is stopped', () => {
  it('end with it, and this attempt does not count', async () => {
    const client = await buyer(system.running);
    const { id } = await endpointAt(client, '/silent');
    const number = await place(client);
    await until(() => arrived('/silent', number).length > 0);
    await system.children.of('notifications').stop();
    expect(await rowsOf(id)).toEqual([{ state: 'QUEUED', log: [] }]);
    await system.restart('notifications');
  });
});

describe('webhooks of a service that is killed', () => {
  it.each([
    'notifications/webhook/claimed',
    'notifications/webhook/sent',
    'notifications/webhook/stored',
  ])('at %s are not lost, and keep their id (NOT-3)', async (point) => {
    const client = await buyer(system.running);
    const { id } = await endpointAt(client, '/fine');
    const { children, restart } = system;
    await children.of('notifications').kill();
    await putOff();
    await restart('notifications', { CRASH_AT: `${point}#1` });
    const { ended } = children.of('notifications');
    const number = await place(client);
    await ended;
    expect(await rowsOf(id)).toEqual([{ state: 'SENDING', log: [] }]);
    await endClaims();
    await restart('notifications');
    await until(async () => (await deliveriesOf(client, id))[0]?.state === 'SENT');
    const [delivery, ...others] = await deliveriesOf(client, id);
    expect(others).toEqual([]);
    const ids = arrived('/fine', number).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([delivery?.id]));
  });

  it('leave nothing that verify would report', async () => {
    expect(await verify(system.running, () => {})).toEqual(new Map());
  });
});
