import { pageOf } from '@souk/platform/graphql/connection';
import { EarningsEntry } from '../../domain/earnings-entry.ts';
import { Payout } from '../../domain/payout.ts';
import type { Context } from '../context.ts';
import type { SellerEarningsResolvers } from '../schema.generated.ts';

const inShopCurrency = ({ openingBalance: { currency } }: Context, minorUnits: number) => ({
  currency,
  minorUnits,
});

export const SellerEarnings = {
  pending: ({ pending }, _, context) => inShopCurrency(context, pending),
  due: ({ due }, _, context) => inShopCurrency(context, due),
  paid: ({ paid }, _, context) => inShopCurrency(context, paid),
  entries: ({ sellerId }, page, { read }) =>
    pageOf(read, EarningsEntry, { sellerId }, { transactionId: 'desc', lineNo: 'desc' }, page),
  payouts: ({ sellerId }, page, { read }) =>
    pageOf(read, Payout, { sellerId }, { requestedAt: 'desc', id: 'desc' }, page),
} satisfies SellerEarningsResolvers;
