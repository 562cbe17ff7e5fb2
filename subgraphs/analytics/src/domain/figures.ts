/** The length of the periods of a summary. */
export type SalesInterval = 'HOUR' | 'DAY' | 'WEEK';

/** The figures of one period, or of several, in one currency; amounts in minor units. */
export type Figures = {
  readonly currency: string;
  readonly orders: number;
  readonly soldOrders: number;
  readonly cancelledOrders: number;
  readonly failedOrders: number;
  readonly units: number;
  readonly gross: number;
  readonly returnedUnits: number;
  readonly refunded: number;
  /** Of the units sold in the period, whenever they were refunded. */
  readonly refundedOfSales: number;
};

/** Adds the figures of each currency; amounts of two currencies are never added. */
export function totalsOf(figures: readonly Figures[]): Figures[] {
  const byCurrency = Map.groupBy(figures, ({ currency }) => currency);
  return [...byCurrency.values()]
    .map((group) => group.reduce(plus))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

function plus(one: Figures, other: Figures): Figures {
  return {
    currency: one.currency,
    orders: one.orders + other.orders,
    soldOrders: one.soldOrders + other.soldOrders,
    cancelledOrders: one.cancelledOrders + other.cancelledOrders,
    failedOrders: one.failedOrders + other.failedOrders,
    units: one.units + other.units,
    gross: one.gross + other.gross,
    returnedUnits: one.returnedUnits + other.returnedUnits,
    refunded: one.refunded + other.refunded,
    refundedOfSales: one.refundedOfSales + other.refundedOfSales,
  };
}

/** A part as a share of a whole, a decimal from "0.0000" to "1.0000"; null when the whole is zero. */
export function shareOf(part: number, whole: number): string | null {
  return whole === 0 ? null : (part / whole).toFixed(4);
}
