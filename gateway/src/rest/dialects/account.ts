import { z } from 'zod';
import { given } from '../fields.ts';
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

export const openAccountDocument = `mutation RestOpenAccount($input: OpenAccountInput!) {
  openAccount(input: $input) {
    ${refusals}
    ... on OpenAccountPayload { account { ${accountFields} } }
    ... on AccountExists { account { ${accountFields} } }
  }
}`;

type NewAccount = {
  readonly userId?: string | null | undefined;
  readonly email?: string | null | undefined;
};

/** The variables of an account without the opening balance. */
export function openAccountVariables({ userId, email }: NewAccount, key: string) {
  return { input: { ...given({ userId, email }), empty: true, idempotencyKey: key } };
}

export const depositDocument = `mutation RestDeposit($input: DepositInput!) {
  deposit(input: $input) {
    ${refusals}
    ... on DepositPayload { account { ${accountFields} } }
  }
}`;

type Deposit = { readonly accountId: string; readonly amount: unknown };

export function depositVariables({ accountId, amount }: Deposit, key: string) {
  return { input: { accountId, amount: { amount }, idempotencyKey: key } };
}

/** The graph's field for the amount is the body's own one. */
export const depositNames = { 'amount.amount': 'amount' };

export type Existing = { readonly account: AccountData };
