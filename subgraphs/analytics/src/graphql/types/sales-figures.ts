import { shareOf } from '../../domain/figures.ts';
import type { SalesFiguresResolvers } from '../schema.generated.ts';

export const SalesFigures = {
  gross: ({ gross, currency }) => ({ currency, minorUnits: gross }),
  refunded: ({ refunded, currency }) => ({ currency, minorUnits: refunded }),
  net: ({ gross, refunded, currency }) => ({ currency, minorUnits: gross - refunded }),
  averageOrder: ({ gross, soldOrders, currency }) =>
    soldOrders === 0 ? null : { currency, minorUnits: Math.round(gross / soldOrders) },
  cancelledShare: ({ cancelledOrders, orders }) => shareOf(cancelledOrders, orders),
  refundedShare: ({ refundedOfSales, gross }) => shareOf(refundedOfSales, gross),
} satisfies SalesFiguresResolvers;
