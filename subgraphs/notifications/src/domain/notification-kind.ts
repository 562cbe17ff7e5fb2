/** How a notification reaches its user, beside the list of the shop. */
export const channels = ['EMAIL', 'WEBHOOK'] as const;

export type NotificationChannel = (typeof channels)[number];

type KindRules = {
  /** Whether the user gets an e-mail unless the preferences say otherwise. */
  readonly mailByDefault: boolean;
  /** Whether an e-mail of this kind offers to unsubscribe with one click. What a contract is about does not. */
  readonly isOptional: boolean;
};

const contractual: KindRules = { mailByDefault: true, isOptional: false };
const optional: KindRules = { mailByDefault: true, isOptional: true };
const onlyInApp: KindRules = { mailByDefault: false, isOptional: true };

/** All kinds of notifications. An order has few e-mails by default: what binds, and what arrives. */
export const kinds = {
  PAYMENT_HELD: onlyInApp,
  PAYMENT_RETURNED: onlyInApp,
  PAYMENT_REFUNDED: contractual,
  ORDER_CONFIRMED: contractual,
  ORDER_SHIPPED: optional,
  ORDER_DELIVERED: onlyInApp,
  ORDER_FAILED: contractual,
  ORDER_CANCELLED: contractual,
  PARCEL_SHIPPED: onlyInApp,
  PARCEL_DELIVERED: onlyInApp,
  SALE_CONFIRMED: optional,
  PAYOUT_PAID: optional,
} as const satisfies Record<string, KindRules>;

export type NotificationKind = keyof typeof kinds;

/** The names of all kinds, in the order of the schema. */
export const kindNames = Object.keys(kinds) as readonly NotificationKind[];

/**
 * Returns whether a channel is on for a kind when the user has not chosen. A webhook endpoint names its kinds itself.
 */
export function isOnByDefault(kind: NotificationKind, channel: NotificationChannel): boolean {
  return channel === 'WEBHOOK' || kinds[kind].mailByDefault;
}
