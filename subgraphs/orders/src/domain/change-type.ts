/** Everything that can happen to an order, by the name that its history keeps. */
export type ChangeType =
  | 'order-placed'
  | 'checkout-started'
  | 'payment-succeeded'
  | 'stock-reserved'
  | 'delivery-booked'
  | 'order-confirmed'
  | 'order-shipped'
  | 'order-delivered'
  | 'order-failed'
  | 'order-cancelled';
