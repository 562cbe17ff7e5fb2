import type { DepositResolvers } from '../schema.generated.ts';

export const Deposit = {
  amount: (deposit) => deposit.money(),
  action: (deposit) => deposit.action(),
} satisfies DepositResolvers;
