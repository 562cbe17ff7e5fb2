import { typeOr } from '@souk/platform/graphql/graphql';
import { cancelWithdrawal } from './mutation/cancel-withdrawal.ts';
import { deposit } from './mutation/deposit.ts';
import { openAccount } from './mutation/open-account.ts';
import { refund } from './mutation/refund.ts';
import { startDeposit } from './mutation/start-deposit.ts';
import { withdraw } from './mutation/withdraw.ts';
import { account } from './query/account.ts';
import { balanceRecord } from './query/balance-record.ts';
import { deposit as depositById } from './query/deposit.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Account } from './types/account.ts';
import { Deposit } from './types/deposit.ts';
import { Order } from './types/order.ts';
import { Payment } from './types/payment.ts';
import { Transaction } from './types/transaction.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { account, deposit: depositById, balanceRecord },
  Mutation: { openAccount, deposit, startDeposit, refund, withdraw, cancelWithdrawal },
  Account,
  OpenAccountResult: typeOr('Account'),
  Transaction,
  Payment,
  RefundResult: typeOr('Payment'),
  Deposit,
  StartDepositResult: typeOr('StartDepositPayload'),
  DepositResult: typeOr('DepositDone'),
  SagaStepAnswer: typeOr('SagaStepResult'),
  User,
  Order,
};
