import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';
import { verify } from '@souk/ops/verify/verify';
import { type Mailbox, startMailbox } from '@souk/platform/mail/mailbox';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

let server: Mailbox;
let system: System;
let client: Client;
let productId: string;

beforeAll(async () => {
  server = await startMailbox();
  atEnd(() => server.stop());
  system = await startShop({ overrides: { SHOP_SMTP_URL: server.url } });
  client = await buyer(system.running);
  productId = await newProduct(demoClient(system.running, 'seller'), 1_000, '1.00');
});

async function place(): Promise<string> {
  const answer = await new Shopper(client).placeAllowingDuplicates(productId, 1, randomUUID());
  return answer.order?.number ?? '';
}

/** The titles of the mails and of the notifications about an order. */
async function titlesOf(number: string) {
  const { notifications } = await client.ask<{
    notifications: { edges: { node: { title: string } }[] };
  }>('{ notifications(first: 100) { edges { node { title } } } }');
  const isConfirmed = (title: string) => title.startsWith(`Order ${number} is confirmed`);
  return {
    notifications: notifications.edges.map(({ node }) => node.title).filter(isConfirmed),
    mails: server
      .mails()
      .map(({ subject }) => subject)
      .filter(isConfirmed),
  };
}

const query = (sql: string) =>
  withClient(system.running.databases.notifications ?? '', (db) => db.query(sql));

/** Makes what was claimed or put off due now, as time would. */
const letTimePass = () => query('update deliveries set next_at = now() where done_at is null');

/** Waits until the mail has arrived, and each mail to the buyer has an end. */
async function untilMailed(number: string): Promise<void> {
  await until(async () => {
    await letTimePass();
    const { rows } = await query(
      `select from deliveries d join notifications n on n.id = d.notification_id
      where d.done_at is null and n.kind = 'ORDER_CONFIRMED'`,
    );
    return rows.length === 0 && (await titlesOf(number)).mails.length > 0;
  });
}

describe('notifications that are killed', () => {
  it.each([
    'notifications/consumer/taken',
    'notifications/consumer/handled',
    'notifications/consumer/committed',
    'notifications/work/done',
    'notifications/work/committed',
    'notifications/mail/claimed',
    'notifications/mail/sent',
    'notifications/mail/stored',
  ])(
    'at %s: an order has one notification and one mail, none is lost (NOT-2, NOT-3)',
    async (point) => {
      const { children, restart } = system;
      await children.of('notifications').kill();
      await restart('notifications', { CRASH_AT: `${point}#1` }).catch(() => {});
      const { ended } = children.of('notifications');
      const number = await place();
      await ended;
      await restart('notifications');
      await untilMailed(number);
      expect(await titlesOf(number)).toEqual({
        notifications: [`Order ${number} is confirmed`],
        mails: [`Order ${number} is confirmed – Souk`],
      });
    },
  );
});

describe('a mail server that is down', () => {
  it('delays no notification in the shop, and no mail is lost (NOT-3)', async () => {
    const { port } = new URL(server.url);
    await server.stop();
    const number = await place();
    await until(async () => (await titlesOf(number)).notifications.length > 0);
    await until(async () => {
      const { rows } = await query(
        `select from deliveries where failure = 'ESOCKET' or failure = 'ECONNECTION'`,
      );
      return rows.length > 0;
    });
    server = await startMailbox(Number(port));
    await untilMailed(number);
    expect((await titlesOf(number)).mails).toHaveLength(1);
    expect(await verify(system.running, () => {})).toEqual(new Map());
  });
});
