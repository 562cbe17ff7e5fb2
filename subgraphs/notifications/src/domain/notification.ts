import type { Money } from '@souk/platform/kernel/money';
import type { NotificationKind } from './notification-kind.ts';

/** What the text of a notification names. The text itself is made when it is read or sent. */
export type NotificationDetails = {
  readonly amount?: Money;
  /** The order of an external system, which the shop does not know. */
  readonly externalOrder?: string;
  /** The carrier's number of what has left. */
  readonly trackingNumber?: string;
};

/** What has happened to a user: at most one notification for each user, kind and cause. */
export type Occurrence = {
  readonly userId: string;
  readonly kind: NotificationKind;
  /** Names what has happened among all of this kind, such as an order or a transaction. */
  readonly cause: string;
  /** Null when it is about no order of this shop. */
  readonly orderId: string | null;
  readonly details: NotificationDetails;
  readonly at: Date;
};

/** A message of the shop to one user. */
export class Notification {
  readonly id!: string;
  readonly userId!: string;
  readonly kind!: NotificationKind;
  readonly cause!: string;
  readonly orderId!: string | null;
  readonly details!: NotificationDetails;
  /** The number among the changes of the user's notifications with which it was added. */
  readonly seq!: number;
  readonly at!: Date;
  readonly createdAt!: Date;
  readonly readAt!: Date | null;

  private constructor() {
    // Statements write the rows.
  }
}
