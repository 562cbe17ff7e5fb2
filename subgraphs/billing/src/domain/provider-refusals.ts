import { refusal } from '@souk/platform/kernel/refusal';

/** The shop has no payment provider: money comes in another way. */
export class NoPaymentProvider extends refusal(
  'NoPaymentProvider',
  'This shop takes no cards at present. Contact the shop to pay money into your account.',
) {}

/** A deposit without money from outside, where the shop does not allow it. */
export class FreeDepositsOff extends refusal(
  'FreeDepositsOff',
  'This shop credits an account only when money has come in: use `startDeposit`, which leads to the page of the payment provider.',
) {}
