import { Product } from '../../../../subgraphs/inventory/src/domain/product.ts';
import {
  cancelledBefore,
  type Line,
  type RefusedReservation,
} from '../../../../subgraphs/inventory/src/domain/reservation.ts';
import { transitionsInto } from '../../../../subgraphs/inventory/src/domain/reservation-status.ts';
import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import type { MovedReservation } from '../../../../subgraphs/inventory/src/persistence/move-reservations.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import type { NewReservation } from '../../../../subgraphs/inventory/src/persistence/reserve-lines.ts';
import { newId } from './ids.ts';
import type { Mutable } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Persistence = {
  readonly reserve: typeof import('../../../../subgraphs/inventory/src/persistence/reserve-lines.ts');
  readonly moves: typeof import('../../../../subgraphs/inventory/src/persistence/move-reservations.ts');
  readonly cancel: typeof import('../../../../subgraphs/inventory/src/persistence/record-cancellations.ts');
  readonly lock: typeof import('../../../../subgraphs/inventory/src/persistence/lock-stocks.ts');
  readonly internal: typeof import('../../../../subgraphs/inventory/src/persistence/internal-order.ts');
};

/** A row of reservations. */
export type StoredReservation = Omit<MovedReservation, 'refused'> & {
  status: MovedReservation['status'];
  readonly origin: string;
  readonly lines: readonly Line[];
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
  const taken = origin === 'SALE' ? 'SHIPPED' : 'HELD';
  const status = refused ? 'RELEASED' : taken;
  const written = { status, lines: refused ? [] : lines, refused, createdAt: at, updatedAt: at };
  all.insert(ReservationRow, { ...about, ...written });
  if (refused) return { refused, stocks: [] };
  return { refused: null, stocks: lines.map((line) => change(all, line, taken)) };
};

export const moveReservations: Persistence['moves']['moveReservations'] = async (
  em,
  origin,
  moves,
) => {
  const all = transactionOf(em);
  const reservations: MovedReservation[] = [];
  const leaving: { line: Line; to: string }[] = [];
  for (const { orderId, to } of moves) {
    const kept = all.rowsOf<StoredReservation>(ReservationRow);
    const one = kept.find((row) => row.orderId === orderId && row.origin === origin);
    if (!one) continue;
    if (transitionsInto(to).includes(one.status)) {
      one.status = to;
      if (to !== 'COMMITTED') leaving.push(...one.lines.map((line) => ({ line, to })));
    }
    const { id, status, refused } = one;
    reservations.push({ id, orderId, status, refused });
  }
  return { reservations, stocks: changedBy(all, leaving) };
};

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

function stockOf(all: Transaction, productId: string): Mutable<Stock> {
  const stock = all.rowsOf<Mutable<Stock>>(Stock).find((one) => one.productId === productId);
  if (!stock) throw new Error(`There is no stock of ${productId}.`);
  return stock;
}

function change(all: Transaction, { productId, quantity }: Line, to: 'HELD' | 'SHIPPED') {
  const stock = stockOf(all, productId);
  if (to === 'HELD') stock.reserved += quantity;
  else stock.total -= quantity;
  stock.version += 1;
  const { total, reserved, version } = stock;
  return { productId, total, reserved, version };
}

/** One statement changes each stock once, however many orders it covers. */
function changedBy(all: Transaction, leaving: readonly { line: Line; to: string }[]) {
  const byProduct = Map.groupBy(leaving, ({ line }) => line.productId);
  return [...byProduct].map(([productId, some]) => {
    const stock = stockOf(all, productId);
    for (const { line, to } of some) {
      stock.reserved -= line.quantity;
      if (to === 'SHIPPED') stock.total -= line.quantity;
    }
    stock.version += 1;
    const { total, reserved, version } = stock;
    return { productId, total, reserved, version };
  });
}
