import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { PaidParcel, RefundableLine } from './payment-share.ts';
import { TooManyUnits } from './refusals.ts';

/** Units of a product. */
export type Units = { readonly productId: string; readonly quantity: number };

/** Units of a product, and what is refunded for them in minor units. */
export type RefundLine = Units & { readonly amount: number };

type RefundedUnits = Units & { readonly parcelId: string };

/** True when no product is named twice. */
export function isEachProductOnce(lines: readonly Pick<Units, 'productId'>[]): boolean {
  return new Set(lines.map(({ productId }) => productId)).size === lines.length;
}

/** The lines of a payment, after these refunds. Null for a payment that does not know its lines. */
export function refundableLines(
  parcels: readonly PaidParcel[] | null,
  refunded: readonly RefundedUnits[],
): readonly RefundableLine[] | null {
  if (!parcels?.every(({ lines }) => lines)) return null;
  return parcels.flatMap(({ id: parcelId, lines = [] }) =>
    lines.map((line) => {
      const { productId, quantity } = line;
      const gone = refunded.filter((one) => {
        return one.parcelId === parcelId && one.productId === productId;
      });
      return { ...line, parcelId, left: quantity - unitsOf(gone) };
    }),
  );
}

/** What units cost, in minor units. */
export function priceOf(lines: readonly (Units & { readonly unitPrice: number })[]): number {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}

/**
 * The lines of a parcel with the requested units, in place of those that were bought. Throws NotFound for a product that is
 * not in `lines`, TooManyUnits for more units than are left, and ValidationFailed for a payment without lines.
 */
export function requestedLines(
  lines: readonly RefundableLine[] | null,
  requested: readonly Units[],
): RefundableLine[] {
  if (!lines) {
    const message = 'The shop does not know the lines of this payment. Refund an amount.';
    throw new ValidationFailed([{ path: ['lines'], message }]);
  }
  return requested.map(({ productId, quantity }) => {
    const line = lines.find((one) => one.productId === productId);
    if (!line) throw new NotFound('product in this order');
    if (quantity > line.left) throw new TooManyUnits(lines);
    return { ...line, quantity };
  });
}

/** As many of these units as are left: a cancellation refunds what was not refunded before. */
export function unitsLeft(
  lines: readonly RefundableLine[],
  cancelled: readonly Units[],
): RefundableLine[] {
  return lines.flatMap((line) => {
    const asked = cancelled.find(({ productId }) => productId === line.productId)?.quantity ?? 0;
    const quantity = Math.min(asked, line.left);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/**
 * Divides an amount by the prices of lines, exactly: what is lost by rounding down goes to the lines with the
 * largest remainders. An amount equal to the price gives each line its own.
 */
export function divideByPrice(amount: number, lines: readonly RefundableLine[]): RefundLine[] {
  const price = BigInt(priceOf(lines));
  if (price === 0n) return [];
  const parts = lines.map(({ productId, quantity, unitPrice }) => {
    const exact = BigInt(amount) * BigInt(quantity * unitPrice);
    return { productId, quantity, amount: Number(exact / price), rest: exact % price };
  });
  const missing = amount - parts.reduce((sum, part) => sum + part.amount, 0);
  const rounded = parts.toSorted((one, other) => Number(other.rest - one.rest));
  const raised = new Set(rounded.slice(0, missing));
  return parts.map((part) => ({
    productId: part.productId,
    quantity: part.quantity,
    amount: part.amount + (raised.has(part) ? 1 : 0),
  }));
}

function unitsOf(units: readonly Units[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}
