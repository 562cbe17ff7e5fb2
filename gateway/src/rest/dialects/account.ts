import { z } from 'zod';
import { numberOf } from '../money.ts';
import { refusals } from '../reads.ts';
import { amount } from './order.ts';

type Money = { readonly amount: string; readonly currency: string };

/** An account as the documents of both dialects select it. */
export type AccountData = {
  readonly id: string;
  readonly status: string;
  readonly owner: { readonly id: string };
  readonly available: Money;
  readonly held: Money;
};

export const accountFields =
  'id status owner { id } available { amount currency } held { amount currency }';

/** An account as the older system for payments shows it: the balance is what can be spent. */
export const balance = z
  .object({ userId: z.string(), balance: amount, held: amount, currency: z.string() })
  .meta({ id: 'Balance' });

export function balanceBody({ owner, available, held }: AccountData): object {
  return {
    userId: owner.id,
    balance: numberOf(available),
    held: numberOf(held),
    currency: available.currency,
  };
}

/** Opens an account without the opening balance. */
export const openAccountDocument = `mutation RestOpenAccount($userId: ID, $email: String, $key: ID!) {
  openAccount(userId: $userId, email: $email, empty: true, idempotencyKey: $key) {
    ${refusals}
    ... on Account { ${accountFields} }
    ... on AccountExists { account { ${accountFields} } }
  }
}`;

export const depositDocument = `mutation RestDeposit($accountId: ID!, $amount: Decimal!, $key: ID!) {
  deposit(accountId: $accountId, amount: { amount: $amount }, idempotencyKey: $key) {
    ${refusals}
    ... on DepositDone { account { ${accountFields} } }
  }
}`;

/** The graph's field for the amount is the body's own one. */
export const depositNames = { 'amount.amount': 'amount' };

export type Existing = { readonly account: AccountData };
