import type { Money } from '@souk/platform/kernel/money';
import { type ConfigIssue, count, millisecondsOrNone } from '@souk/platform/runtime/config';
import { isProduction, notInProduction } from '@souk/platform/runtime/production';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { settings as changeable } from '@souk/schema/settings';
import { z } from 'zod';
import {
  type ProviderConfig,
  providerConfigOf,
  providerIssues,
  providerSettings,
} from './providers/provider-settings.ts';

const settings = {
  /** What the shop gives to a new account, in the shop's currency. Nothing in production. */
  BILLING_OPENING_BALANCE: changeable.OPENING_BALANCE.schema.optional(),
  /** `on`: a user gets the opening balance only with a confirmed e-mail address. */
  SHOP_EMAIL_CONFIRMATION: z.enum(['on', 'off']).default('off'),
  /** How long `refund` waits until the order takes the refund into account. */
  BILLING_REFUND_WAIT_MS: millisecondsOrNone.default(5_000),
  /** The shop's commission on what sellers sell, in basis points: 800 are 8 %. */
  BILLING_COMMISSION_BP: changeable.COMMISSION.schema.default(changeable.COMMISSION.byDefault),
  /** For how many days after the delivery the earnings of a parcel are kept. */
  BILLING_HOLD_DAYS: changeable.HOLD_TIME.schema.default(changeable.HOLD_TIME.byDefault),
  /** Whether `deposit` credits money that did not come in. Never in production. */
  BILLING_FREE_DEPOSITS: changeable.FREE_DEPOSITS.schema.optional(),
  /** How long `startDeposit` waits for the address of the provider's page. */
  BILLING_ACTION_WAIT_MS: millisecondsOrNone.default(2_000),
  /** For how many days calls to the provider are kept once they are done. */
  BILLING_CALLS_KEPT_DAYS: count.max(3_650).default(30),
  ...providerSettings,
};

/** The settings that only billing has. */
export type Policies = {
  /** What the shop gives to a new account, in the shop's one currency. */
  readonly openingBalance: Money;
  /** Whether a user needs a confirmed e-mail address for the opening balance. */
  readonly confirmsEmail: boolean;
  readonly refundWaitMs: number;
  /** The shop's commission, in basis points. Stored with each share at its capture. */
  readonly commissionBp: number;
  /** The days of 24 hours between the delivery of a parcel and the moment when its earnings are due. */
  readonly holdDays: number;
  /** Whether everybody may deposit without a payment provider. */
  readonly freeDeposits: boolean;
  readonly actionWaitMs: number;
  readonly callsKeptDays: number;
  /** The name of the payment provider; null without one. */
  readonly provider: string | null;
  /** How long a buyer has to approve a payment at the provider. */
  readonly approvalMs: number;
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly policies: Policies; readonly provider: ProviderConfig } {
  const { own, shared } = readSubgraph('billing', settings, environment, issuesOf);
  const inProduction = isProduction(environment);
  const minorUnits =
    own.BILLING_OPENING_BALANCE ?? (inProduction ? 0 : changeable.OPENING_BALANCE.byDefault);
  const provider = providerConfigOf(own, environment, shared.signingKey);
  return {
    ...shared,
    provider,
    policies: {
      openingBalance: { currency: shared.currency, minorUnits },
      confirmsEmail: own.SHOP_EMAIL_CONFIRMATION === 'on',
      refundWaitMs: own.BILLING_REFUND_WAIT_MS,
      commissionBp: own.BILLING_COMMISSION_BP,
      holdDays: own.BILLING_HOLD_DAYS,
      freeDeposits: own.BILLING_FREE_DEPOSITS ?? !inProduction,
      actionWaitMs: own.BILLING_ACTION_WAIT_MS,
      callsKeptDays: own.BILLING_CALLS_KEPT_DAYS,
      provider: provider?.kind ?? null,
      approvalMs: own.BILLING_APPROVAL_MS,
    },
  };
}

function issuesOf(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const free = environment.BILLING_FREE_DEPOSITS === 'true' ? ['BILLING_FREE_DEPOSITS'] : [];
  return [
    ...giftIssues(environment),
    ...notInProduction(environment, free),
    ...providerIssues(environment),
  ];
}

/** Money that nobody has paid in. */
function giftIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const { BILLING_OPENING_BALANCE: amount } = environment;
  if (!isProduction(environment) || !Number(amount)) return [];
  return [{ path: ['BILLING_OPENING_BALANCE'], message: 'Must be 0, or not set, in production.' }];
}
