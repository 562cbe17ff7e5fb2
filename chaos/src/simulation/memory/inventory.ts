import { Product } from '../../../../subgraphs/inventory/src/domain/product.ts';
import {
  cancelledBefore,
  type Line,
  leftOf,
  type RefusedRelease,
  type RefusedReservation,
  type ReservedLine,
} from '../../../../subgraphs/inventory/src/domain/reservation.ts';
import {
  statusAfter,
  transitionsInto,
} from '../../../../subgraphs/inventory/src/domain/reservation-status.ts';
import type {
  Move,
  MovedReservation,
} from '../../../../subgraphs/inventory/src/persistence/move-reservations.ts';
import {
  ReservationRow,
  StockRelease,
} from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import type { NewReservation } from '../../../../subgraphs/inventory/src/persistence/reserve-lines.ts';
import { newId } from './ids.ts';
import { changeStocks, type StockChange, stockOf } from './stocks.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly reserve: typeof import('../../../../subgraphs/inventory/src/persistence/reserve-lines.ts');
  readonly moves: typeof import('../../../../subgraphs/inventory/src/persistence/move-reservations.ts');
  readonly cancel: typeof import('../../../../subgraphs/inventory/src/persistence/record-cancellations.ts');
  readonly lock: typeof import('../../../../subgraphs/inventory/src/persistence/lock-stocks.ts');
  readonly internal: typeof import('../../../../subgraphs/inventory/src/persistence/internal-order.ts');
};

/** A row of reservations, with its lines. */
export type StoredReservation = Omit<MovedReservation, 'refused' | 'release'> & {
  status: MovedReservation['status'];
  readonly origin: string;
  lines: readonly ReservedLine[];
  readonly refused: RefusedReservation | null;
};

export const reserveLines: Persistence['reserve']['reserveLines'] = async (em, reservation, at) => {
  const all = transactionOf(em);
  const { lines, sold: _, ...about } = reservation;
  const { orderId, origin, messageId } = reservation;
  const isSame = (one: StoredReservation & { messageId?: string | null }) =>
    messageId ? one.messageId === messageId : one.orderId === orderId && one.origin === origin;
  if (all.rowsOf<StoredReservation>(ReservationRow).some(isSame)) return null;
  const refused = whyNot(all, reservation);
  const isSale = origin === 'SALE';
  const taken = lines.map((line): ReservedLine => {
    return { ...line, sellerId: '', released: 0, shipped: isSale ? line.quantity : 0 };
  });
  const status = refused ? 'RELEASED' : isSale ? 'SHIPPED' : 'HELD';
  const written = { status, lines: refused ? [] : taken, refused, createdAt: at, updatedAt: at };
  all.insert(ReservationRow, { ...about, ...written });
  if (refused) return { refused, stocks: [] };
  const changes = lines.map(({ productId, quantity }) =>
    isSale
      ? { productId, total: -quantity, reserved: 0 }
      : { productId, total: 0, reserved: quantity },
  );
  return { refused: null, stocks: changeStocks(all, changes) };
};

export const moveReservations: Persistence['moves']['moveReservations'] = async (
  em,
  origin,
  moves,
) => {
  const all = transactionOf(em);
  const reservations: MovedReservation[] = [];
  const changes: StockChange[] = [];
  for (const move of moves) {
    const kept = all.rowsOf<StoredReservation>(ReservationRow);
    const one = kept.find((row) => row.orderId === move.orderId && row.origin === origin);
    if (!one) continue;
    const { release, moved } = moveUnits(all, one, move);
    changes.push(...moved);
    const { id, orderId, status, refused } = one;
    reservations.push({ id, orderId, status, refused, release });
  }
  return { reservations, stocks: changeStocks(all, changes) };
};

type Moved = {
  readonly release: { readonly refused: RefusedRelease | null } | null;
  readonly moved: readonly StockChange[];
};

/** Moves the units of one reservation, unless it is a cancellation that is refused or repeated. */
function moveUnits(all: Transaction, one: StoredReservation, move: Move): Moved {
  const nothing = { release: null, moved: [] };
  const { to } = move;
  if (to === 'COMMITTED') {
    if (transitionsInto(to).includes(one.status)) one.status = to;
    return nothing;
  }
  const leaving = one.lines.map((line) => unitsOf(line, one.status, move));
  const isRelease = to !== 'SHIPPED';
  const refused = isRelease ? whyKept(one, move, leaving) : null;
  const hasMoved = leaving.some((units) => units > 0);
  if (!refused && !hasMoved) return nothing;
  const release = isRelease ? recordRelease(all, one, move, refused) : null;
  if (isRelease && (!release || refused)) return { release, moved: [] };
  one.lines = one.lines.map((line, index) => {
    const units = leaving[index] ?? 0;
    return isRelease
      ? { ...line, released: line.released + units }
      : { ...line, shipped: line.shipped + units };
  });
  one.status = statusAfter(one.status, one.lines, to === 'EXPIRED' ? to : 'RELEASED');
  const moved = one.lines.map(({ productId }, index) => {
    const units = leaving[index] ?? 0;
    return { productId, total: isRelease ? 0 : -units, reserved: -units };
  });
  return { release, moved: moved.filter(({ reserved }) => reserved !== 0) };
}

/** How many units of a line a move names, or are left. */
function unitsOf(
  line: ReservedLine,
  status: StoredReservation['status'],
  { to, lines }: Move,
): number {
  const left = transitionsInto(to).includes(status) ? leftOf(line) : 0;
  if (!lines) return left;
  const named = lines.find(({ productId }) => productId === line.productId)?.quantity ?? 0;
  if (to !== 'SHIPPED') return named;
  return line.shipped > 0 ? 0 : Math.min(named, left);
}

function whyKept(
  one: StoredReservation,
  { lines }: Move,
  leaving: readonly number[],
): RefusedRelease | null {
  const tooMany = one.lines.filter((line, index) => (leaving[index] ?? 0) > leftOf(line));
  if (tooMany.some(({ shipped }) => shipped > 0)) return 'ALREADY_SHIPPED';
  const isUnknown = (id: string) => !one.lines.some(({ productId }) => productId === id);
  const hasUnknown = lines?.some(({ productId }) => isUnknown(productId)) ?? false;
  return tooMany.length > 0 || hasUnknown ? 'NOT_RESERVED' : null;
}

/** Returns null, and records nothing, when this release is recorded already. */
function recordRelease(
  all: Transaction,
  one: StoredReservation,
  { lines, cancellationId }: Move,
  refused: RefusedRelease | null,
): Moved['release'] {
  const id = lines ? cancellationId : one.id;
  const isKnown = all.rowsOf<{ id: string }>(StockRelease).some((row) => row.id === id);
  if (isKnown) return null;
  all.insert(StockRelease, { id, reservationId: one.id, refused });
  return { refused };
}

export const recordCancellations: Persistence['cancel']['recordCancellations'] = async (
  em,
  origin,
  moves,
  at,
) => {
  const all = transactionOf(em);
  const refused = cancelledBefore;
  for (const { orderId, to: status } of moves) {
    const known = all.rowsOf<StoredReservation>(ReservationRow);
    if (known.some((row) => row.orderId === orderId && row.origin === origin)) continue;
    const nothing = { sellerIds: [], lines: [], refused, createdAt: at, updatedAt: at };
    all.insert(ReservationRow, { id: newId(), orderId, origin, status, ...nothing });
  }
};

/** Does nothing: transactions run one at a time. */
export const lockStocks: Persistence['lock']['lockStocks'] = async () => {};

/** Only POS sales need to recognize internal orders, and the simulation has none. */
export const addInternalOrders: Persistence['internal']['addInternalOrders'] = async () => {};
export const isInternalOrder: Persistence['internal']['isInternalOrder'] = async () => false;

function whyNot(all: Transaction, { lines, sold }: NewReservation): RefusedReservation | null {
  const productOf = (productId: string) =>
    all.rowsOf<Product>(Product).find(({ id }) => id === productId);
  const isSold = (productId: string) => sold.some((one) => one === productOf(productId)?.status);
  const namesOf = (some: readonly Line[]) => some.map(({ productId }) => productId);
  const unknown = lines.filter(({ productId }) => !isSold(productId));
  if (unknown[0]) return { code: 'UNKNOWN_PRODUCT', productIds: namesOf(unknown) };
  const repriced = lines.filter(
    ({ productId, price }) =>
      price !== undefined && price !== productOf(productId)?.price.minorUnits,
  );
  if (repriced[0]) return { code: 'PRICE_CHANGED', productIds: namesOf(repriced) };
  const short = lines.filter(({ productId, quantity }) => {
    const { total, reserved } = stockOf(all, productId);
    return total - reserved < quantity;
  });
  return short[0] ? { code: 'OUT_OF_STOCK', productIds: namesOf(short) } : null;
}
