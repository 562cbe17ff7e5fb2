import { decimalOf } from '@souk/schema/decimal';
import type { NotificationDetails } from './notification.ts';
import type { NotificationKind } from './notification-kind.ts';

export type WebhookDeliveryState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED';

/** Why an attempt got no answer. */
type WebhookFault =
  | 'ADDRESS_REFUSED'
  | 'NAME_NOT_RESOLVED'
  | 'CONNECTION_FAILED'
  | 'TLS_FAILED'
  | 'TIMEOUT';

/** An attempt to deliver a request, as its log keeps it. */
export type WebhookAttempt = {
  readonly at: string;
  readonly status: number | null;
  readonly fault: WebhookFault | null;
  readonly answer: string;
  readonly durationMs: number;
};

/** A request to a webhook endpoint: the bytes that are signed and sent, and what has become of them. */
export class WebhookDelivery {
  /** Also the `webhook-id` of each attempt. */
  readonly id!: string;
  readonly endpointId!: string;
  /** Null for a test event. */
  readonly notificationId!: string | null;
  readonly kind!: NotificationKind | null;
  readonly seq!: number;
  readonly body!: string;
  readonly state!: WebhookDeliveryState;
  /** How often it was claimed. It also separates one claim from the next. */
  readonly attempts!: number;
  /** How many attempts have failed since it was queued. */
  readonly tries!: number;
  /** Not before this. One that is being sent is claimed until then. */
  readonly nextAt!: Date;
  /** When it was created, sent again, or its endpoint enabled. */
  readonly queuedAt!: Date;
  readonly createdAt!: Date;
  readonly doneAt!: Date | null;
  /** The last attempts, oldest first. */
  readonly log!: readonly WebhookAttempt[];

  private constructor() {
    // Statements write the rows.
  }
}

/** What a request is about. */
export type WebhookEvent = {
  readonly seq: number;
  readonly at: Date;
  /** Null for a test event. */
  readonly notification: {
    readonly id: string;
    readonly kind: NotificationKind;
    /** Null when it is about no order of this shop. */
    readonly orderId: string | null;
    readonly orderNumber: string | null;
    readonly details: NotificationDetails;
  } | null;
};

/** Returns the body of a request. Fields are only ever added to it: docs/webhooks.md lists them. */
export function webhookBody({ seq, at, notification }: WebhookEvent): string {
  const type = notification?.kind ?? 'TEST';
  return JSON.stringify({ type, timestamp: at.toISOString(), seq, data: dataOf(notification) });
}

function dataOf(notification: WebhookEvent['notification']) {
  if (!notification) return {};
  const { id, orderId, orderNumber, details } = notification;
  const { amount, externalOrder, trackingNumber } = details;
  return {
    notificationId: id,
    orderId,
    orderNumber,
    ...(externalOrder !== undefined && { externalOrder }),
    ...(trackingNumber !== undefined && { trackingNumber }),
    ...(amount && { amount: { amount: decimalOf(amount.minorUnits), currency: amount.currency } }),
  };
}
