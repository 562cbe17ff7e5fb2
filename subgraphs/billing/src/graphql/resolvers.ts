import { typeOr } from '@souk/platform/graphql/graphql';
import { cancelWithdrawal } from './mutation/cancel-withdrawal.ts';
import { closeAccount } from './mutation/close-account.ts';
import { completePayout } from './mutation/complete-payout.ts';
import { deposit } from './mutation/deposit.ts';
import { freezeAccount } from './mutation/freeze-account.ts';
import { openAccount } from './mutation/open-account.ts';
import { refund } from './mutation/refund.ts';
import { refundPayment } from './mutation/refund-payment.ts';
import { requestPayout } from './mutation/request-payout.ts';
import { retryRefund } from './mutation/retry-refund.ts';
import { startDeposit } from './mutation/start-deposit.ts';
import { unfreezeAccount } from './mutation/unfreeze-account.ts';
import { withdraw } from './mutation/withdraw.ts';
import { account } from './query/account.ts';
import { balanceRecord } from './query/balance-record.ts';
import { deposit as depositById } from './query/deposit.ts';
import { payouts } from './query/payouts.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Account } from './types/account.ts';
import { Deposit } from './types/deposit.ts';
import { EarningsEntry } from './types/earnings-entry.ts';
import { Order } from './types/order.ts';
import { Parcel } from './types/parcel.ts';
import { ParcelEarnings } from './types/parcel-earnings.ts';
import { Payment } from './types/payment.ts';
import { PaymentRefund } from './types/payment-refund.ts';
import { Payout } from './types/payout.ts';
import { RefundedLine } from './types/refunded-line.ts';
import { Seller } from './types/seller.ts';
import { SellerEarnings } from './types/seller-earnings.ts';
import { Shop } from './types/shop.ts';
import { Transaction } from './types/transaction.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { account, deposit: depositById, payouts, balanceRecord },
  Mutation: {
    openAccount,
    deposit,
    startDeposit,
    refund,
    refundPayment,
    retryRefund,
    requestPayout,
    completePayout,
    freezeAccount,
    unfreezeAccount,
    closeAccount,
    withdraw,
    cancelWithdrawal,
  },
  Account,
  OpenAccountResult: typeOr('Account'),
  Transaction,
  Payment,
  PaymentRefund,
  RefundedLine,
  RetryRefundResult: typeOr('RetryRefundPayload'),
  RefundResult: typeOr('Payment'),
  Deposit,
  DepositResult: typeOr('DepositDone'),
  Shop,
  SagaStepAnswer: typeOr('SagaStepResult'),
  User,
  Order,
  Seller,
  SellerEarnings,
  EarningsEntry,
  Parcel,
  ParcelEarnings,
  Payout,
};
