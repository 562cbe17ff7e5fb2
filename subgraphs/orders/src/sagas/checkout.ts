import type { Checkout, Command, Move, RetryPolicy } from '../domain/checkout.ts';
import type { PaymentMethod } from '../domain/order-request.ts';
import type { ChangeType, OrderStatus } from '../domain/status.ts';

/** One row of the checkout: its commands are sent together, and the next row waits for all replies. */
export type Stage = {
  readonly commands: readonly Command[];
  /** Undoes the stage when a later one fails. */
  readonly compensation?: Command;
  /** Begins the message to the buyer when the stage fails; the participant's reason follows. */
  readonly failure?: string;
} & (
  | { readonly reaches: OrderStatus; readonly change: ChangeType }
  | { readonly reaches?: never; readonly change?: never }
);

/**
 * The stages from a new order to a complete one. The capture has no compensation: a checkout fails
 * before it, or when a card's capture is refused for good, and a cancel after it refunds.
 */
export const forward = [
  {
    commands: ['hold-payment'],
    reaches: 'PAID',
    change: 'payment-succeeded',
    compensation: 'release-payment',
    failure: 'Payment failed',
  },
  {
    commands: ['reserve-stock'],
    reaches: 'ITEMS_RESERVED',
    change: 'stock-reserved',
    compensation: 'release-stock',
    failure: 'Warehouse reservation failed',
  },
  {
    commands: ['book-delivery'],
    reaches: 'DELIVERY_BOOKED',
    change: 'delivery-booked',
    compensation: 'cancel-delivery',
    failure: 'Delivery reservation failed',
  },
  {
    commands: ['capture-payment'],
    reaches: 'CONFIRMED',
    change: 'order-confirmed',
    failure: 'Payment failed',
  },
  { commands: ['commit-stock', 'confirm-delivery'] },
] as const satisfies readonly Stage[];

/** The index of the capture in `forward`. Only stages before it time out. */
export const capture = 3;

/** A cancel after the capture. Delivery goes first: once the goods have left, it refuses. */
export const refund: readonly Stage[] = [
  { commands: ['cancel-delivery'] },
  { commands: ['release-stock'] },
  { commands: ['refund-payment'] },
];

/** Which command each reply belongs to. */
export const replies = {
  'payment-succeeded': 'hold-payment',
  'payment-declined': 'hold-payment',
  'payment-captured': 'capture-payment',
  'payment-capture-refused': 'capture-payment',
  'payment-released': 'release-payment',
  'payment-refunded': 'refund-payment',
  'stock-reserved': 'reserve-stock',
  'stock-refused': 'reserve-stock',
  'stock-committed': 'commit-stock',
  'stock-released': 'release-stock',
  'delivery-booked': 'book-delivery',
  'delivery-refused': 'book-delivery',
  'delivery-scheduled': 'confirm-delivery',
  'delivery-cancelled': 'cancel-delivery',
} as const satisfies Record<string, Command>;

/** A participant's reply to a command. */
export type Reply = {
  readonly type: keyof typeof replies;
  readonly success: boolean;
  readonly message: string | null;
  readonly transactionId: string | null;
  readonly code: string | null;
};

/** The buyer has to approve the payment until then. It is no reply: the hold goes on. */
export type ActionRequired = { readonly type: 'action-required'; readonly expiresAt: Date };

/** What advances a checkout: a reply, the timer, a cancel, or an action that the buyer has to take. */
export type CheckoutMessage =
  | Reply
  | { readonly type: 'timer' }
  | ActionRequired
  | { readonly type: 'cancel'; readonly code: string; readonly message: string };

/** What follows from one message. */
export type Transition = {
  readonly checkout: Checkout;
  readonly commands: readonly Command[];
  readonly moves: readonly Move[];
};

export type { RetryPolicy };

/** A checkout that waits for its first timer message. */
export function newCheckout(now: Date, payWith: PaymentMethod = 'WALLET'): Checkout {
  const wakeAt = now.toISOString();
  const begun = {
    route: 'FORWARD',
    stage: -1,
    runs: [],
    ending: null,
    done: false,
    wakeAt,
  } as const;
  return payWith === 'CARD' ? { ...begun, payWith } : begun;
}
