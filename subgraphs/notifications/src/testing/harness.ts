import type { Mail, MailOutcome } from '@souk/platform/mail/mailer';
import { newId } from '@souk/platform/runtime/id';
import { Harness, viewerOf } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import { notificationFacts } from '@souk/schema/events/notifications';
import type { orderFacts } from '@souk/schema/events/orders';
import type { userFacts } from '@souk/schema/events/users';
import type { NotificationPolicy } from '../domain/notification-policy.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { webhookSecrets } from '../persistence/webhook-secrets.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { sendMails } from '../usecases/send-mails.ts';

type Consumed = typeof orderFacts & typeof billingFacts & typeof userFacts;

export const policy: NotificationPolicy = {
  languages: ['en', 'ru'],
  timeZone: 'Europe/Moscow',
  openChannels: ['EMAIL', 'WEBHOOK'],
};

export const secrets = webhookSecrets('k'.repeat(32));

/** The notifications subgraph on a database of its own. */
export async function notificationsHarness(): Promise<NotificationsHarness> {
  const orm = await newDatabase(database);
  return new NotificationsHarness(orm, {
    name: 'notifications',
    publishes: notificationFacts,
    resolvers,
    context: contextFor(policy, { secrets, allowsLoopback: true }),
  });
}

/** A notification as its user reads it. */
export type Shown = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly readAt: string | null;
  readonly order: { readonly id: string } | null;
  readonly amount: { readonly amount: string } | null;
};

export class NotificationsHarness extends Harness<PublishedEvents> {
  /** Passes messages of one type to their handler, in one transaction. */
  receive<Type extends keyof Consumed>(
    type: Type,
    ...data: readonly Data<Consumed[Type]>[]
  ): Promise<void> {
    return this.handle(
      consumersOf(policy.openChannels),
      type,
      data.map((one) => ({ data: one })),
    );
  }

  /** A user whose address is known. */
  async user(email: string | null = null): Promise<string> {
    const userId = newId();
    await this.receive('user-changed', {
      ...{ userId, username: userId, address: null, sellerName: null, at: this.now },
      email: email ?? `${userId}@souk.example`,
    });
    return userId;
  }

  /** The notifications of a user, the newest first. */
  async shown(userId: string, args = 'first: 100'): Promise<Shown[]> {
    const { page } = await this.ask(
      viewerOf(userId),
      `{ page: notifications(${args}) {
        edges { node { id kind title text readAt order { id } amount { amount } } } } }`,
    );
    return (page as { edges: { node: Shown }[] }).edges.map(({ node }) => node);
  }

  async unreadOf(userId: string): Promise<number> {
    const { count } = await this.ask(viewerOf(userId), '{ count: unreadNotifications }');
    return count as number;
  }

  /** The deliveries of a user's notifications, the oldest first. */
  deliveriesOf(userId: string): Promise<DeliveryRow[]> {
    return this.orm.em.fork().execute<DeliveryRow[]>(
      `select d.id, d.state, d.attempts, d.failure, d.next_at as "nextAt", n.kind
      from deliveries d join notifications n on n.id = d.notification_id
      where n.user_id = ? order by n.seq`,
      [userId],
    );
  }

  /** Sends the mails that are due through a mailer. */
  send(
    send: (mail: Mail) => Promise<MailOutcome>,
    transact = this.transact,
    stopping?: AbortSignal,
  ): Promise<void> {
    return sendMails({
      ...{ transact, mailer: { send }, policy },
      ...{ shopName: 'Souk', publicUrl: 'https://shop.example' },
      logger: { warn: () => {}, error: () => {} },
      ...(stopping && { stopping }),
    });
  }

  /** Lets minutes pass. */
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }
}

export type DeliveryRow = {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly nextAt: Date;
  readonly kind: string;
};

type OrderStatus = Data<(typeof orderFacts)['order-status']>;

/** A record of `order-status`. */
export function orderStatus(
  orderId: string,
  buyerId: string,
  changes: Partial<OrderStatus> = {},
): OrderStatus {
  const about = { orderId, number: `S-${orderId.slice(-4)}`, buyerId, sellerIds: ['sam'] };
  const change = { seq: 6, type: 'order-confirmed', status: 'CONFIRMED', message: null } as const;
  return { ...about, ...change, at: new Date('2026-11-21T12:00:00Z'), ...changes };
}

/** A reply of billing about 2000.00 RUB. */
export function paymentReply(orderId: string, userId: string, amount = 200_000) {
  return {
    ...{ orderId, userId, success: true, message: null, transactionId: `t-${orderId}` },
    data: { amount, currency: 'RUB' },
  };
}
