import type { Ending } from './checkout.ts';
import type { ParcelStatus } from './parcel-status.ts';
import type { ChangeType, OrderStatus } from './status.ts';

/** One change of an order. `seq` counts 1, 2, 3 without a gap, and is the order's version. */
export type Change = {
  readonly seq: number;
  readonly type: ChangeType;
  readonly status: OrderStatus;
  readonly at: Date;
  readonly message: string | null;
  /** The parcel that changed, and its status afterwards; null for a change of the order alone. */
  readonly parcelId: string | null;
  readonly parcelStatus: ParcelStatus | null;
};

/** Why an order failed or was cancelled. */
export type Failure = Ending & { readonly compensated: boolean };
