import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { Account as AccountModel } from '../domain/account.ts';
import type { Deposit as DepositModel } from '../domain/deposit.ts';
import type { Transaction as TransactionModel } from '../domain/transaction.ts';
import type { Payment as PaymentModel } from '../domain/payment.ts';
import type { PaymentRefund as PaymentRefundModel, RefundedLine as RefundedLineModel, TransactionConnection as TransactionConnectionModel, DepositConnection as DepositConnectionModel, EarningsEntryConnection as EarningsEntryConnectionModel, ParcelEarnings as ParcelEarningsModel, PayoutConnection as PayoutConnectionModel } from './models.ts';
import type { SellerEarnings as SellerEarningsModel } from '../domain/seller-earnings.ts';
import type { EarningsEntry as EarningsEntryModel } from '../domain/earnings-entry.ts';
import type { Payout as PayoutModel } from '../domain/payout.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339 format: "2026-11-21T09:30:00.000Z". Accepts any offset, and the years 0001 to 9999; always returned in UTC. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as a string: "1999.00". */
  Decimal: { input: string; output: string; }
  /** An integer that may exceed 32 bits, as a string: "199900". */
  BigInt: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount of money, as a decimal for display and in minor units for calculation. */
export type Money = {
  __typename?: 'Money';
  /** The amount with two decimals: "1999.00". */
  amount: Scalars['Decimal']['output'];
  /** The currency code in ISO 4217: "RUB". */
  currency: Scalars['String']['output'];
  /** The same amount in the currency's smallest unit: "199900". */
  minorUnits: Scalars['BigInt']['output'];
};

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: Scalars['Decimal']['input'];
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** A delivery address. An address given as one line is stored in `street`, and the other parts are empty. */
export type Address = {
  __typename?: 'Address';
  /** Street and house number, or the whole address in one line. */
  street: Scalars['String']['output'];
  /** Town or village. */
  city: Scalars['String']['output'];
  /** State or region; null if not given. */
  state?: Maybe<Scalars['String']['output']>;
  /** Country, as the user wrote it. */
  country: Scalars['String']['output'];
  /** Postal code. */
  zipCode: Scalars['String']['output'];
  /** Who receives the goods; null if not given: the buyer. */
  recipient?: Maybe<Scalars['String']['output']>;
  /** The telephone number for the courier, as the user wrote it; null if not given. */
  telephone?: Maybe<Scalars['String']['output']>;
  /** The company at the address; null if not given. */
  company?: Maybe<Scalars['String']['output']>;
};

/** The position of a page in its list (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there are entries after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are entries before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last entry: pass it as `after` for the next page. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An expected error: the request was refused and changed nothing. `__typename` is the error code. New codes may be
 * added: handle unknown ones with `... on Refusal`.
 */
export type Refusal = {
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** Some values of the input are invalid; `fields` lists them. */
export type ValidationFailed = Refusal & {
  __typename?: 'ValidationFailed';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** One entry for each invalid value. */
  fields: Array<FieldError>;
};

/** An invalid value of an input. */
export type FieldError = {
  __typename?: 'FieldError';
  /** The path in the arguments: ["input", "items", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
  /** Why the value is invalid. */
  message: Scalars['String']['output'];
};

/** The entity has another version than expected, as it has changed since. Read it again before you retry. */
export type VersionConflict = Refusal & {
  __typename?: 'VersionConflict';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current version. */
  currentVersion: Scalars['Int']['output'];
};

/** The entity does not exist, or the caller may not see it. */
export type NotFound = Refusal & {
  __typename?: 'NotFound';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The idempotency key was used before with a different input. */
export type IdempotencyKeyReused = Refusal & {
  __typename?: 'IdempotencyKeyReused';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The e-mail address is taken. */
export type EmailTaken = Refusal & {
  __typename?: 'EmailTaken';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The result of a saga step or of its compensation, for external orchestrators. */
export type SagaStepResult = {
  __typename?: 'SagaStepResult';
  /** Whether the step succeeded. Insufficient money or stock is a result with `success: false`. */
  success: Scalars['Boolean']['output'];
  /** Why the step failed, or that it is done, as a text for the user. */
  message: Scalars['String']['output'];
  /** The id to pass to the compensation; null if there is nothing to compensate. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  /** Further data about the result; null if there is none. */
  data?: Maybe<Scalars['JSON']['output']>;
};

/** The result of the step, or the reason why it was not attempted. */
export type SagaStepAnswer = WithdrawPayload | CancelWithdrawalPayload | ReserveStockPayload | CancelReservationPayload | ReserveDeliveryPayload | CancelDeliveryReservationPayload | SagaStepResult | ManagedByCheckout | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The result of a withdrawal. */
export type WithdrawPayload = {
  __typename?: 'WithdrawPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a withdrawal. */
export type CancelWithdrawalPayload = {
  __typename?: 'CancelWithdrawalPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of reserving stock. */
export type ReserveStockPayload = {
  __typename?: 'ReserveStockPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a reservation. */
export type CancelReservationPayload = {
  __typename?: 'CancelReservationPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of reserving a delivery. */
export type ReserveDeliveryPayload = {
  __typename?: 'ReserveDeliveryPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a reservation of a delivery. */
export type CancelDeliveryReservationPayload = {
  __typename?: 'CancelDeliveryReservationPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The order was placed in this shop, whose own checkout executes its steps. */
export type ManagedByCheckout = Refusal & {
  __typename?: 'ManagedByCheckout';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The id of the order in question. */
  orderId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** An account; null if there is none, or the caller may not see it. */
  account?: Maybe<Account>;
  /** Payouts to sellers, oldest first. Those in `REQUESTED` without a payment provider are to be made at the bank. */
  payouts: PayoutConnection;
  /** A deposit through the payment provider; null if there is none, or the caller may not see it. */
  deposit?: Maybe<Deposit>;
  /** The caller's last record of `balance-changed`, as the snapshot of a subscription. Null without an account. */
  balanceRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryAccountArgs = {
  userId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPayoutsArgs = {
  state?: InputMaybe<PayoutState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDepositArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Opens an account for a user. A user has at most one. */
  openAccount: OpenAccountResult;
  /**
   * Deposits money into an account, without a payment provider. A shop with real money accepts this only from employees with
   * `billing:deposit`; others use `startDeposit`.
   */
  deposit: DepositResult;
  /**
   * Starts a deposit through the payment provider. The user approves it at `deposit.action.url`; the account is credited once the
   * provider has the money, whether the user's browser comes back or not. Read the result with `deposit(id)`.
   */
  startDeposit: StartDepositResult;
  /**
   * Refunds the captured payment of an order, or a part of it. An order that is refunded completely before it is shipped is
   * cancelled. Responds once the order has taken the refund into account, but after 5 seconds at the latest.
   * @deprecated Use `refundPayment`.
   */
  refund: RefundResult;
  /**
   * Refunds the captured payment of an order, an amount or some units of it: the seller of each parcel gives back the share
   * without its commission. An order that is refunded completely before it is shipped is cancelled; units that are refunded are
   * shipped nevertheless, unless they are cancelled with `cancelParcel`. Responds once the order has taken the
   * refund into account, but after 5 seconds at the latest.
   */
  refundPayment: RefundPaymentResult;
  /**
   * Pays a refund again that the payment provider refused to pay to the card: to the card, or into the account of the buyer.
   * Parcels that were refunded at once are paid at once.
   */
  retryRefund: RetryRefundResult;
  /**
   * Requests a payout of the caller's own earnings that are due. A seller has at most one payout that is not finished. The payment
   * provider makes it, or an operator at the bank in a shop without a provider.
   */
  requestPayout: RequestPayoutResult;
  /**
   * Records how a payout ended that was made at the bank, or that the bank returned one. The money of one that failed or was
   * returned is due again.
   */
  completePayout: CompletePayoutResult;
  /** Freezes an account: it accepts no new deposits and payments until it is unfrozen. Held payments complete. */
  freezeAccount: FreezeAccountResult;
  /** Unfreezes a frozen account. */
  unfreezeAccount: UnfreezeAccountResult;
  /** Closes an account for ever. It must have no money, held or not. A later refund still reaches it. */
  closeAccount: CloseAccountResult;
  /** For external orchestrators: holds and captures a payment in one step. */
  withdraw: SagaStepAnswer;
  /** Refunds a withdrawal. Idempotent: the money is refunded once. */
  cancelWithdrawal: SagaStepAnswer;
};


export type MutationOpenAccountArgs = {
  input?: InputMaybe<OpenAccountInput>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  empty?: InputMaybe<Scalars['Boolean']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationDepositArgs = {
  input?: InputMaybe<DepositInput>;
  accountId?: InputMaybe<Scalars['ID']['input']>;
  amount?: InputMaybe<MoneyInput>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationStartDepositArgs = {
  input: StartDepositInput;
};


export type MutationRefundArgs = {
  input?: InputMaybe<RefundInput>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  amount?: InputMaybe<MoneyInput>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  parcelId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationRetryRefundArgs = {
  input: RetryRefundInput;
};


export type MutationRequestPayoutArgs = {
  input: RequestPayoutInput;
};


export type MutationCompletePayoutArgs = {
  input: CompletePayoutInput;
};


export type MutationFreezeAccountArgs = {
  input: FreezeAccountInput;
};


export type MutationUnfreezeAccountArgs = {
  input: UnfreezeAccountInput;
};


export type MutationCloseAccountArgs = {
  input: CloseAccountInput;
};


export type MutationWithdrawArgs = {
  input?: InputMaybe<WithdrawInput>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  amount?: InputMaybe<MoneyInput>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCancelWithdrawalArgs = {
  input?: InputMaybe<CancelWithdrawalInput>;
  transactionId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** The shop: what every client may know of its settings. */
export type Shop = {
  __typename?: 'Shop';
  /** Always "shop": there is one. */
  id: Scalars['ID']['output'];
  /** What the shop gives to a new account; 0.00 if nothing. */
  openingCredit: Money;
};

/** A user's account. Visible to its owner and to operators. */
export type Account = {
  __typename?: 'Account';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The user who owns the account. */
  owner: User;
  /** The account's unique e-mail address; null if none was given. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether the account can be used. */
  status: AccountStatus;
  /** The ledger balance, including the held amount. */
  balance: Money;
  /** The amount held for orders that are not confirmed yet. */
  held: Money;
  /** The amount that can be spent: balance - held, never negative. */
  available: Money;
  /** The version of the account, for `expectedVersion`. Increases with every change. */
  version: Scalars['Int']['output'];
  /** All transactions, newest first. */
  transactions: TransactionConnection;
  /** All deposits through the payment provider, newest first. */
  deposits: DepositConnection;
};


/** A user's account. Visible to its owner and to operators. */
export type AccountTransactionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A user's account. Visible to its owner and to operators. */
export type AccountDepositsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A deposit through the payment provider. Visible to the owner of the account and to operators. */
export type Deposit = {
  __typename?: 'Deposit';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The amount. */
  amount: Money;
  /** The current status. */
  status: DepositStatus;
  /**
   * What the user has to do while the deposit is PENDING. Null until the provider has answered, mostly a moment later, and after
   * the end.
   */
  action?: Maybe<PaymentAction>;
  /** Why the deposit has failed; null unless it has. */
  failureReason?: Maybe<DepositFailureReason>;
  /** When the deposit was started. */
  createdAt: Scalars['DateTime']['output'];
  /** When the deposit succeeded or failed; null while it is PENDING. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where the user approves or declines a payment. */
export type PaymentAction = {
  __typename?: 'PaymentAction';
  /** The address of the payment provider's page. Whoever has it can approve the payment: show it to the user only. */
  url: Scalars['String']['output'];
  /** Until when the payment can be approved. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The status of a deposit through the payment provider. */
export type DepositStatus =
  /** The user has not approved it yet, or the provider has not answered. */
  | 'PENDING'
  /** The money is credited to the account. */
  | 'SUCCEEDED'
  /** No money came. */
  | 'FAILED';

/** Why a deposit has failed. */
export type DepositFailureReason =
  /** The user or the bank has declined it. */
  | 'DECLINED'
  /** The user has not approved it in time. */
  | 'EXPIRED'
  /** It was cancelled at the payment provider. */
  | 'CANCELLED'
  /** The payment provider does not accept it. */
  | 'REFUSED';

/** The values of `startDeposit`. */
export type StartDepositInput = {
  /** The account's id. */
  accountId: Scalars['ID']['input'];
  /** The amount: more than zero. */
  amount: MoneyInput;
  /** Where the payment provider's page leads afterwards: an `https` address, at most 2,048 characters. Defaults to a page of the provider. */
  returnUrl?: InputMaybe<Scalars['String']['input']>;
  /** Unique for each deposit, chosen by the client. A retry with the same key starts no other deposit. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Whether an account can be used. */
export type AccountStatus =
  /** The account can be used. */
  | 'ACTIVE'
  /** No new deposits or payments until an operator unfreezes the account. Held payments complete, and refunds are possible. */
  | 'FROZEN'
  /** The account is closed for new deposits and payments. */
  | 'CLOSED';

/** An entry of the ledger. It is never changed or deleted. */
export type Transaction = {
  __typename?: 'Transaction';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The kind of transaction. */
  type: TransactionType;
  /** The amount, never negative; the type implies the direction. */
  amount: Money;
  /** The available amount after the transaction. */
  balanceAfter: Money;
  /** The order that the transaction belongs to; null if there is none, as for a deposit. */
  order?: Maybe<Order>;
  /** When the transaction was booked. */
  at: Scalars['DateTime']['output'];
};

/** The kind of a transaction. */
export type TransactionType =
  /** The opening balance of a new account. */
  | 'OPENING_CREDIT'
  /** A deposit. */
  | 'DEPOSIT'
  /** An amount held for an order; the balance does not change. */
  | 'HOLD'
  /** A held amount captured for an order. */
  | 'CAPTURE'
  /** A held amount released; the balance does not change. */
  | 'RELEASE'
  /** A captured amount refunded. */
  | 'REFUND';

/** The payment of an order. */
export type Payment = {
  __typename?: 'Payment';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** Where the money comes from. */
  method: PaymentMethod;
  /** The current status. */
  status: PaymentStatus;
  /** What the buyer has to do while the status is REQUIRES_ACTION; null otherwise. */
  action?: Maybe<PaymentAction>;
  /** The total of the order. */
  amount: Money;
  /** The sum of all refunds, also of those on their way to a card; zero if nothing was refunded. */
  refunded: Money;
  /**
   * The part of `refunded` that the payment provider refused to pay back to the card. The shop still has it: an operator pays it
   * again with `retryRefund`.
   */
  refundFailed: Money;
  /** All refunds, those of cancellations included, oldest first: one for each parcel. */
  refunds: Array<PaymentRefund>;
  /** All transactions of the order in the buyer's account, oldest first; none for a payment by card. */
  transactions: Array<Transaction>;
  /**
   * The code, as in `declineCode`; new codes may be added. Null unless the payment was declined.
   * @deprecated Use `declineCode`.
   */
  declineReason?: Maybe<Scalars['String']['output']>;
  /** Why the payment was declined. Null unless it was. */
  declineCode?: Maybe<DeclineReason>;
};

/** How far a refund is. */
export type RefundStatus =
  /** On its way to the card. */
  | 'PENDING'
  /** The payment provider refused to pay it. The shop still has the money, until an operator pays it again. */
  | 'FAILED'
  /** The buyer has the money. */
  | 'DONE';

/** A refund of one parcel of an order, or of a payment that is not divided by parcels. */
export type PaymentRefund = {
  __typename?: 'PaymentRefund';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The parcel whose seller gave the money back; null for a payment that is not divided by parcels. */
  parcelId?: Maybe<Scalars['ID']['output']>;
  /** The amount. */
  amount: Money;
  /** The units that the amount is for. Empty when it is for none in particular. */
  lines: Array<RefundedLine>;
  /** Whether a cancellation refunded it; an operator otherwise. */
  isCancellation: Scalars['Boolean']['output'];
  /** How far the refund is. */
  status: RefundStatus;
  /** Where the money goes, or went, to. */
  paidTo: PaymentMethod;
  /** How often it was attempted: 1 or more. */
  attempts: Scalars['Int']['output'];
  /** When it was made. */
  at: Scalars['DateTime']['output'];
};

/** Units of a product that were refunded. */
export type RefundedLine = {
  __typename?: 'RefundedLine';
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** How many units were refunded: 1 or more. */
  quantity: Scalars['Int']['output'];
  /** What was refunded for them. */
  amount: Money;
};

/** Why a payment was declined. New reasons may be added. */
export type DeclineReason =
  /** The available money does not cover the amount. */
  | 'INSUFFICIENT_FUNDS'
  /** The buyer has no account to pay from. */
  | 'NO_ACCOUNT'
  /** The account is frozen. */
  | 'ACCOUNT_FROZEN'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The account is in another currency. */
  | 'OTHER_CURRENCY'
  /** The checkout was cancelled before the payment arrived. */
  | 'GIVEN_UP'
  /** The payment provider refused the card, or the buyer declined on its page. */
  | 'CARD_DECLINED'
  /** The buyer did not approve the payment by card in time. */
  | 'CARD_EXPIRED'
  /** The payment provider refused to take the money that the buyer had approved. */
  | 'CAPTURE_REFUSED'
  /** The shop takes no cards. */
  | 'NO_CARDS';

/** Where the money of an order comes from. */
export type PaymentMethod =
  /** From the buyer's account in the shop. */
  | 'WALLET'
  /** From a card, through the payment provider: the buyer approves the payment on a page of the provider. */
  | 'CARD';

/** The status of an order's payment. */
export type PaymentStatus =
  /** The payment is requested, but not decided yet. */
  | 'PENDING'
  /** The buyer has to approve the payment by card: see `action`. */
  | 'REQUIRES_ACTION'
  /** Held while the checkout runs. */
  | 'HELD'
  /** The payment is captured. */
  | 'CAPTURED'
  /** The payment was declined. */
  | 'DECLINED'
  /** The held amount was released without a capture. */
  | 'RELEASED'
  /** A part of the captured payment was refunded. */
  | 'PARTIALLY_REFUNDED'
  /** The captured payment was refunded completely. */
  | 'REFUNDED';

/** A user with a login. Visible to the user and to callers with `users:read`. */
export type User = {
  __typename?: 'User';
  /** The `sub` claim of the user's access token. */
  id: Scalars['ID']['output'];
  /** The user's account; null if there is none, or the caller may not see it. */
  account?: Maybe<Account>;
};

/** An order, with the prices at the time it was placed. */
export type Order = {
  __typename?: 'Order';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The order's payment. Null until the checkout has requested it. Visible to the buyer and to operators; null for other callers. */
  payment?: Maybe<Payment>;
};

/** The new account, or why none was opened. */
export type OpenAccountResult = OpenAccountPayload | Account | ValidationFailed | AccountExists | EmailTaken | EmailNotConfirmed | NotFound | IdempotencyKeyReused;

/** The opening balance needs a confirmed e-mail address. */
export type EmailNotConfirmed = Refusal & {
  __typename?: 'EmailNotConfirmed';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The account that is to be opened. */
export type OpenAccountInput = {
  /** The owner's id. Defaults to the caller; another user requires `orders:admin`. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** The account's e-mail address, which must be unique. Defaults to that of the login. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Opens the account without the opening balance. Defaults to false. */
  empty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unique for each account, chosen by the client. A retry with the same key returns the same account. */
  idempotencyKey: Scalars['ID']['input'];
};

/** An opened account. */
export type OpenAccountPayload = {
  __typename?: 'OpenAccountPayload';
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The user already has an account. */
export type AccountExists = Refusal & {
  __typename?: 'AccountExists';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The existing account. */
  account: Account;
};

/** The deposit, or why none was made. */
export type DepositResult = DepositPayload | DepositDone | ValidationFailed | NotFound | FreeDepositsOff | AccountFrozen | VersionConflict | IdempotencyKeyReused;

/** A deposit without a payment provider. */
export type DepositInput = {
  /** The account's id. */
  accountId: Scalars['ID']['input'];
  /** The amount: more than zero. */
  amount: MoneyInput;
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each deposit, chosen by the client. A retry with the same key credits nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A completed deposit. */
export type DepositPayload = {
  __typename?: 'DepositPayload';
  /** The transaction. */
  transaction: Transaction;
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** This shop credits an account only when money has come in: use `startDeposit`. */
export type FreeDepositsOff = Refusal & {
  __typename?: 'FreeDepositsOff';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The deposit, or why none was started. */
export type StartDepositResult = StartDepositPayload | ValidationFailed | NotFound | AccountFrozen | NoPaymentProvider | IdempotencyKeyReused;

/** A deposit that was started. */
export type StartDepositPayload = {
  __typename?: 'StartDepositPayload';
  /** The current state of the deposit. */
  deposit: Deposit;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The shop has no payment provider. */
export type NoPaymentProvider = Refusal & {
  __typename?: 'NoPaymentProvider';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The account is frozen or closed and accepts no deposits. */
export type AccountFrozen = Refusal & {
  __typename?: 'AccountFrozen';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** A completed deposit: the answer to the deprecated arguments of `deposit`. */
export type DepositDone = {
  __typename?: 'DepositDone';
  /** The transaction. */
  transaction: Transaction;
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The current state of the payment, or why nothing was refunded. */
export type RefundResult = RefundPayload | Payment | ValidationFailed | NothingToRefund | ParcelRequired | NotFound | IdempotencyKeyReused;

/** The refund of a payment. */
export type RefundInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The amount: more than zero. Defaults to all that is left to refund. */
  amount?: InputMaybe<MoneyInput>;
  /** Unique for each refund, chosen by the client. A retry with the same key refunds nothing. */
  idempotencyKey: Scalars['ID']['input'];
  /** The parcel whose seller gives the money back. Required for an amount of an order of several parcels. */
  parcelId?: InputMaybe<Scalars['ID']['input']>;
};

/** A refunded payment. */
export type RefundPayload = {
  __typename?: 'RefundPayload';
  /** The current state of the payment. */
  payment: Payment;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** What to refund of an order's payment. */
export type RefundPaymentInput = {
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The parcel whose seller gives the money back. Required for an amount of an order of several parcels. */
  parcelId?: InputMaybe<Scalars['ID']['input']>;
  /** The amount: more than zero. Left out without `lines`: all that is left to refund, of the parcel or of the order. */
  amount?: InputMaybe<MoneyInput>;
  /** The units to refund, of one or several parcels, at the price that was paid: each product once, at most 100. An `amount` beside them must be their price. */
  lines?: InputMaybe<Array<RefundLineInput>>;
  /** Unique for each refund, chosen by the client. A retry with the same key refunds nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Units of a product to refund. */
export type RefundLineInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** How many units: 1 to 10,000. */
  quantity: Scalars['Int']['input'];
};

/** The refund, or why nothing was refunded. */
export type RefundPaymentResult = RefundPaymentPayload | ValidationFailed | NothingToRefund | TooManyUnits | ParcelRequired | NotFound | IdempotencyKeyReused;

/** A refund that was made. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The current state of the payment. */
  payment: Payment;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** More units are to be refunded than are neither refunded nor cancelled. */
export type TooManyUnits = Refusal & {
  __typename?: 'TooManyUnits';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** How many units of each product can be refunded. */
  units: Array<RefundableUnits>;
};

/** Units of a product that can be refunded. */
export type RefundableUnits = {
  __typename?: 'RefundableUnits';
  /** The id of the parcel that they are in. */
  parcelId: Scalars['ID']['output'];
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** How many units: 0 or more. */
  quantity: Scalars['Int']['output'];
};

/** The refund that is paid again, and where to. */
export type RetryRefundInput = {
  /** The refund's id: see `Payment.refunds`. */
  refundId: Scalars['ID']['input'];
  /** To the card again, or into the account of the buyer instead. */
  payTo: PaymentMethod;
  /** Unique for each attempt, chosen by the client. A retry with the same key pays nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The refund, or why it was not paid again. */
export type RetryRefundResult = RetryRefundPayload | ValidationFailed | RefundNotFailed | WrongAccountStatus | NotFound | IdempotencyKeyReused;

/** A refund that is paid again. */
export type RetryRefundPayload = {
  __typename?: 'RetryRefundPayload';
  /** The current state of the refund. */
  refund: PaymentRefund;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** Only a refund that has failed can be paid again. */
export type RefundNotFailed = Refusal & {
  __typename?: 'RefundNotFailed';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** How far the refund is. */
  status: RefundStatus;
};

/** The order has several parcels, and the refund of an amount must name one. */
export type ParcelRequired = Refusal & {
  __typename?: 'ParcelRequired';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The parcels of the order. */
  parcels: Array<RefundableParcel>;
};

/** A parcel, and what is left to refund of it. */
export type RefundableParcel = {
  __typename?: 'RefundableParcel';
  /** The parcel's id. */
  parcelId: Scalars['ID']['output'];
  /** The seller's id. */
  sellerId: Scalars['ID']['output'];
  /** The amount that is left to refund. */
  refundable: Money;
};

/** The amount exceeds what is left to refund. */
export type NothingToRefund = Refusal & {
  __typename?: 'NothingToRefund';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The amount that is left to refund. */
  refundable: Money;
};

/** A page of transactions. */
export type TransactionConnection = {
  __typename?: 'TransactionConnection';
  /** The transactions of this page. */
  edges: Array<TransactionEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
};

/** A page of deposits. */
export type DepositConnection = {
  __typename?: 'DepositConnection';
  /** The deposits of this page. */
  edges: Array<DepositEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
};

/** A deposit and its cursor. */
export type DepositEdge = {
  __typename?: 'DepositEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The deposit. */
  node: Deposit;
};

/** A transaction and its cursor. */
export type TransactionEdge = {
  __typename?: 'TransactionEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The transaction. */
  node: Transaction;
};

/** A user who sells products. */
export type Seller = {
  __typename?: 'Seller';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** What the seller has earned. Visible to the seller and to operators; null for other callers. */
  earnings?: Maybe<SellerEarnings>;
};

/** What a seller has earned: the prices of the goods without refunds and commission. */
export type SellerEarnings = {
  __typename?: 'SellerEarnings';
  /** For goods that are not delivered yet, or whose holding time is not over. */
  pending: Money;
  /** What can be paid out. Below zero it is a debt, which later earnings pay. */
  due: Money;
  /** The sum of all payouts that were paid, and not returned. */
  paid: Money;
  /** All changes of what is pending and due, newest first. */
  entries: EarningsEntryConnection;
  /** All payouts, newest first. */
  payouts: PayoutConnection;
};


/** What a seller has earned: the prices of the goods without refunds and commission. */
export type SellerEarningsEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What a seller has earned: the prices of the goods without refunds and commission. */
export type SellerEarningsPayoutsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a seller's earnings: an entry of the ledger. It is never changed or deleted. */
export type EarningsEntry = {
  __typename?: 'EarningsEntry';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** Why the earnings changed. */
  type: EarningsEntryType;
  /** Which part of the earnings changed. */
  state: EarningsState;
  /** The amount: above zero for what the seller gets, below zero for what the seller gives. */
  amount: Money;
  /** The parcel that it is for; null for a payout. */
  parcel?: Maybe<Parcel>;
  /** When the change was booked. */
  at: Scalars['DateTime']['output'];
};

/** Why the earnings of a seller changed. */
export type EarningsEntryType =
  /** A buyer paid. */
  | 'CAPTURE'
  /** A buyer got money back. */
  | 'REFUND'
  /** The holding time of a parcel is over: its earnings move from pending to due. */
  | 'EARNINGS_RELEASE'
  /** A payout was requested. */
  | 'PAYOUT'
  /** A payout failed: its money is due again. */
  | 'PAYOUT_FAILED'
  /** The bank returned a payout: its money is due again. */
  | 'PAYOUT_RETURNED';

/** Whether earnings can be paid out. */
export type EarningsState =
  /** The goods are not delivered yet, or the holding time after the delivery is not over. */
  | 'PENDING'
  /** The earnings can be paid out. */
  | 'DUE';

/** A page of changes of a seller's earnings. */
export type EarningsEntryConnection = {
  __typename?: 'EarningsEntryConnection';
  /** The changes of this page. */
  edges: Array<EarningsEntryEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
};

/** A change of a seller's earnings, and its cursor. */
export type EarningsEntryEdge = {
  __typename?: 'EarningsEntryEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: EarningsEntry;
};

/** The goods of one seller in an order. Visible to that seller, the buyer and operators. */
export type Parcel = {
  __typename?: 'Parcel';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** What its seller earns with it. Visible to the seller and to operators; null for other callers, and before the capture. */
  earnings?: Maybe<ParcelEarnings>;
};

/** What a seller earns with a parcel. */
export type ParcelEarnings = {
  __typename?: 'ParcelEarnings';
  /** The price of the goods. */
  amount: Money;
  /** What was refunded of it. */
  refunded: Money;
  /** The units that were refunded or cancelled, each product once. Amounts that were refunded for no units in particular are not among them. */
  refundedLines: Array<RefundedLine>;
  /** The shop's commission on what was not refunded. */
  commission: Money;
  /** What the seller gets: the amount without refunds and commission. */
  net: Money;
  /** Whether it can be paid out. */
  state: EarningsState;
  /** When the holding time is over. Null before the delivery. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A transfer of earnings to a seller's bank account. */
export type Payout = {
  __typename?: 'Payout';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The seller who gets the money. */
  seller: Seller;
  /** The amount. */
  amount: Money;
  /** The current state. */
  state: PayoutState;
  /** The name of the payment provider that makes it. Null for one that an operator makes at the bank. */
  provider?: Maybe<Scalars['String']['output']>;
  /** When the seller requested it. */
  requestedAt: Scalars['DateTime']['output'];
  /** When the state last changed. */
  changedAt: Scalars['DateTime']['output'];
};

/** The state of a payout. */
export type PayoutState =
  /** Requested: the money is no longer due. */
  | 'REQUESTED'
  /** Sent to the bank. */
  | 'SENT'
  /** Paid. */
  | 'PAID'
  /** Not paid: the money is due again. */
  | 'FAILED'
  /** Returned by the seller's bank after it was paid: the money is due again. */
  | 'RETURNED';

/** How a payout ended. */
export type PayoutOutcome =
  /** It was paid. */
  | 'PAID'
  /** It was not paid. */
  | 'FAILED'
  /** The seller's bank returned it after it was paid. */
  | 'RETURNED';

/** A page of payouts. */
export type PayoutConnection = {
  __typename?: 'PayoutConnection';
  /** The payouts of this page. */
  edges: Array<PayoutEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
};

/** A payout and its cursor. */
export type PayoutEdge = {
  __typename?: 'PayoutEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The payout. */
  node: Payout;
};

/** What to pay out. */
export type RequestPayoutInput = {
  /** The amount: more than zero. Defaults to all that is due. */
  amount?: InputMaybe<MoneyInput>;
  /** Unique for each payout, chosen by the client. A retry with the same key pays nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The payout, or why none was requested. */
export type RequestPayoutResult = RequestPayoutPayload | ValidationFailed | NothingDue | PayoutInProgress | IdempotencyKeyReused;

/** A payout that was requested. */
export type RequestPayoutPayload = {
  __typename?: 'RequestPayoutPayload';
  /** The payout. */
  payout: Payout;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The amount exceeds what is due. */
export type NothingDue = Refusal & {
  __typename?: 'NothingDue';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** What is due; below zero it is a debt. */
  due: Money;
};

/** Another payout of the seller is not finished. */
export type PayoutInProgress = Refusal & {
  __typename?: 'PayoutInProgress';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The payout that is not finished. */
  payoutId: Scalars['ID']['output'];
};

/** How a payout ended. */
export type CompletePayoutInput = {
  /** The payout's id. */
  payoutId: Scalars['ID']['input'];
  /** How it ended. */
  outcome: PayoutOutcome;
  /** Unique for each outcome, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The payout, or why it was not changed. */
export type CompletePayoutResult = CompletePayoutPayload | ValidationFailed | PayoutFinished | MadeByProvider | NotFound | IdempotencyKeyReused;

/** A payout with its outcome. */
export type CompletePayoutPayload = {
  __typename?: 'CompletePayoutPayload';
  /** The payout. */
  payout: Payout;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The payment provider makes the payout, and reports how it ends. */
export type MadeByProvider = Refusal & {
  __typename?: 'MadeByProvider';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The payout is in a state that excludes the outcome. */
export type PayoutFinished = Refusal & {
  __typename?: 'PayoutFinished';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current state of the payout. */
  state: PayoutState;
};

/** The account that is to be frozen. */
export type FreezeAccountInput = {
  /** The account's id. */
  accountId: Scalars['ID']['input'];
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The account, or why it was not frozen. */
export type FreezeAccountResult = FreezeAccountPayload | ValidationFailed | WrongAccountStatus | VersionConflict | NotFound | IdempotencyKeyReused;

/** An account that was frozen. */
export type FreezeAccountPayload = {
  __typename?: 'FreezeAccountPayload';
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The account that is to be unfrozen. */
export type UnfreezeAccountInput = {
  /** The account's id. */
  accountId: Scalars['ID']['input'];
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The account, or why it was not unfrozen. */
export type UnfreezeAccountResult = UnfreezeAccountPayload | ValidationFailed | WrongAccountStatus | VersionConflict | NotFound | IdempotencyKeyReused;

/** An account that was unfrozen. */
export type UnfreezeAccountPayload = {
  __typename?: 'UnfreezeAccountPayload';
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The account that is to be closed. */
export type CloseAccountInput = {
  /** The account's id. */
  accountId: Scalars['ID']['input'];
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The account, or why it was not closed. */
export type CloseAccountResult = CloseAccountPayload | ValidationFailed | WrongAccountStatus | AccountNotEmpty | VersionConflict | NotFound | IdempotencyKeyReused;

/** An account that was closed. */
export type CloseAccountPayload = {
  __typename?: 'CloseAccountPayload';
  /** The current state of the account. */
  account: Account;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The status of the account excludes the change. */
export type WrongAccountStatus = Refusal & {
  __typename?: 'WrongAccountStatus';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current status of the account. */
  status: AccountStatus;
};

/** The account has money, and cannot be closed. */
export type AccountNotEmpty = Refusal & {
  __typename?: 'AccountNotEmpty';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The balance, including the held amount. */
  balance: Money;
};

/** A payment for the order of an external orchestrator. */
export type WithdrawInput = {
  /** The id of the user who pays. */
  userId: Scalars['ID']['input'];
  /** The orchestrator's own id of the order. */
  orderId: Scalars['ID']['input'];
  /** The amount: more than zero. */
  amount: MoneyInput;
  /** Unique for each withdrawal, chosen by the client. A retry with the same key withdraws nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The withdrawal that is to be refunded. */
export type CancelWithdrawalInput = {
  /** The `transactionId` of the withdrawal. */
  transactionId: Scalars['ID']['input'];
  /** Unique for each cancellation, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Shop: Shop;
  Account: Account;
  Transaction: Transaction;
  User: User;
  Order: Order;
  Seller: Seller;
  Parcel: Parcel;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Shop:
    ( { __typename: 'Shop' }
    & GraphQLRecursivePick<FederationTypes['Shop'], {"id":true}> );
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Transaction:
    ( { __typename: 'Transaction' }
    & GraphQLRecursivePick<FederationTypes['Transaction'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  Parcel:
    ( { __typename: 'Parcel' }
    & GraphQLRecursivePick<FederationTypes['Parcel'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SagaStepAnswer:
    | ( Omit<WithdrawPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelWithdrawalPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<ReserveStockPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelReservationPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<ReserveDeliveryPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelDeliveryReservationPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( SagaReplyModel )
    | ( ManagedByCheckout )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  OpenAccountResult:
    | ( Omit<OpenAccountPayload, 'account'> & { account: _RefType['Account'] } )
    | ( AccountModel )
    | ( ValidationFailed )
    | ( Omit<AccountExists, 'account'> & { account: _RefType['Account'] } )
    | ( EmailTaken )
    | ( EmailNotConfirmed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  DepositResult:
    | ( Omit<DepositPayload, 'transaction' | 'account'> & { transaction: _RefType['Transaction'], account: _RefType['Account'] } )
    | ( Omit<DepositDone, 'transaction' | 'account'> & { transaction: _RefType['Transaction'], account: _RefType['Account'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( FreeDepositsOff )
    | ( AccountFrozen )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  StartDepositResult:
    | ( Omit<StartDepositPayload, 'deposit'> & { deposit: _RefType['Deposit'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( AccountFrozen )
    | ( NoPaymentProvider )
    | ( IdempotencyKeyReused )
  ;
  RefundResult:
    | ( Omit<RefundPayload, 'payment'> & { payment: _RefType['Payment'] } )
    | ( PaymentModel )
    | ( ValidationFailed )
    | ( Omit<NothingToRefund, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( Omit<ParcelRequired, 'parcels'> & { parcels: Array<_RefType['RefundableParcel']> } )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  RefundPaymentResult:
    | ( Omit<RefundPaymentPayload, 'payment'> & { payment: _RefType['Payment'] } )
    | ( ValidationFailed )
    | ( Omit<NothingToRefund, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( TooManyUnits )
    | ( Omit<ParcelRequired, 'parcels'> & { parcels: Array<_RefType['RefundableParcel']> } )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  RetryRefundResult:
    | ( Omit<RetryRefundPayload, 'refund'> & { refund: _RefType['PaymentRefund'] } )
    | ( ValidationFailed )
    | ( RefundNotFailed )
    | ( WrongAccountStatus )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  RequestPayoutResult:
    | ( Omit<RequestPayoutPayload, 'payout'> & { payout: _RefType['Payout'] } )
    | ( ValidationFailed )
    | ( Omit<NothingDue, 'due'> & { due: _RefType['Money'] } )
    | ( PayoutInProgress )
    | ( IdempotencyKeyReused )
  ;
  CompletePayoutResult:
    | ( Omit<CompletePayoutPayload, 'payout'> & { payout: _RefType['Payout'] } )
    | ( ValidationFailed )
    | ( PayoutFinished )
    | ( MadeByProvider )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  FreezeAccountResult:
    | ( Omit<FreezeAccountPayload, 'account'> & { account: _RefType['Account'] } )
    | ( ValidationFailed )
    | ( WrongAccountStatus )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  UnfreezeAccountResult:
    | ( Omit<UnfreezeAccountPayload, 'account'> & { account: _RefType['Account'] } )
    | ( ValidationFailed )
    | ( WrongAccountStatus )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  CloseAccountResult:
    | ( Omit<CloseAccountPayload, 'account'> & { account: _RefType['Account'] } )
    | ( ValidationFailed )
    | ( WrongAccountStatus )
    | ( Omit<AccountNotEmpty, 'balance'> & { balance: _RefType['Money'] } )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( EmailTaken )
    | ( ManagedByCheckout )
    | ( EmailNotConfirmed )
    | ( Omit<AccountExists, 'account'> & { account: _RefType['Account'] } )
    | ( FreeDepositsOff )
    | ( NoPaymentProvider )
    | ( AccountFrozen )
    | ( TooManyUnits )
    | ( RefundNotFailed )
    | ( Omit<ParcelRequired, 'parcels'> & { parcels: Array<_RefType['RefundableParcel']> } )
    | ( Omit<NothingToRefund, 'refundable'> & { refundable: _RefType['Money'] } )
    | ( Omit<NothingDue, 'due'> & { due: _RefType['Money'] } )
    | ( PayoutInProgress )
    | ( MadeByProvider )
    | ( PayoutFinished )
    | ( WrongAccountStatus )
    | ( Omit<AccountNotEmpty, 'balance'> & { balance: _RefType['Money'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  MoneyInput: MoneyInput;
  Address: ResolverTypeWrapper<Address>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ValidationFailed: ResolverTypeWrapper<ValidationFailed>;
  FieldError: ResolverTypeWrapper<FieldError>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  SagaStepResult: ResolverTypeWrapper<SagaReplyModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SagaStepAnswer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SagaStepAnswer']>;
  WithdrawPayload: ResolverTypeWrapper<Omit<WithdrawPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelWithdrawalPayload: ResolverTypeWrapper<Omit<CancelWithdrawalPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ReserveStockPayload: ResolverTypeWrapper<Omit<ReserveStockPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelReservationPayload: ResolverTypeWrapper<Omit<CancelReservationPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ReserveDeliveryPayload: ResolverTypeWrapper<Omit<ReserveDeliveryPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelDeliveryReservationPayload: ResolverTypeWrapper<Omit<CancelDeliveryReservationPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ManagedByCheckout: ResolverTypeWrapper<ManagedByCheckout>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Shop: ResolverTypeWrapper<Pick<Shop, 'id'>>;
  Account: ResolverTypeWrapper<AccountModel>;
  Deposit: ResolverTypeWrapper<DepositModel>;
  PaymentAction: ResolverTypeWrapper<PaymentAction>;
  DepositStatus: DepositStatus;
  DepositFailureReason: DepositFailureReason;
  StartDepositInput: StartDepositInput;
  AccountStatus: AccountStatus;
  Transaction: ResolverTypeWrapper<TransactionModel>;
  TransactionType: TransactionType;
  Payment: ResolverTypeWrapper<PaymentModel>;
  RefundStatus: RefundStatus;
  PaymentRefund: ResolverTypeWrapper<PaymentRefundModel>;
  RefundedLine: ResolverTypeWrapper<RefundedLineModel>;
  DeclineReason: DeclineReason;
  PaymentMethod: PaymentMethod;
  PaymentStatus: PaymentStatus;
  User: ResolverTypeWrapper<Pick<User, 'id'>>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'>>;
  OpenAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenAccountResult']>;
  EmailNotConfirmed: ResolverTypeWrapper<EmailNotConfirmed>;
  OpenAccountInput: OpenAccountInput;
  OpenAccountPayload: ResolverTypeWrapper<Omit<OpenAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  AccountExists: ResolverTypeWrapper<Omit<AccountExists, 'account'> & { account: ResolversTypes['Account'] }>;
  DepositResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DepositResult']>;
  DepositInput: DepositInput;
  DepositPayload: ResolverTypeWrapper<Omit<DepositPayload, 'transaction' | 'account'> & { transaction: ResolversTypes['Transaction'], account: ResolversTypes['Account'] }>;
  FreeDepositsOff: ResolverTypeWrapper<FreeDepositsOff>;
  StartDepositResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartDepositResult']>;
  StartDepositPayload: ResolverTypeWrapper<Omit<StartDepositPayload, 'deposit'> & { deposit: ResolversTypes['Deposit'] }>;
  NoPaymentProvider: ResolverTypeWrapper<NoPaymentProvider>;
  AccountFrozen: ResolverTypeWrapper<AccountFrozen>;
  DepositDone: ResolverTypeWrapper<Omit<DepositDone, 'transaction' | 'account'> & { transaction: ResolversTypes['Transaction'], account: ResolversTypes['Account'] }>;
  RefundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundResult']>;
  RefundInput: RefundInput;
  RefundPayload: ResolverTypeWrapper<Omit<RefundPayload, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  RefundPaymentInput: RefundPaymentInput;
  RefundLineInput: RefundLineInput;
  RefundPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundPaymentResult']>;
  RefundPaymentPayload: ResolverTypeWrapper<Omit<RefundPaymentPayload, 'payment'> & { payment: ResolversTypes['Payment'] }>;
  TooManyUnits: ResolverTypeWrapper<TooManyUnits>;
  RefundableUnits: ResolverTypeWrapper<RefundableUnits>;
  RetryRefundInput: RetryRefundInput;
  RetryRefundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryRefundResult']>;
  RetryRefundPayload: ResolverTypeWrapper<Omit<RetryRefundPayload, 'refund'> & { refund: ResolversTypes['PaymentRefund'] }>;
  RefundNotFailed: ResolverTypeWrapper<RefundNotFailed>;
  ParcelRequired: ResolverTypeWrapper<Omit<ParcelRequired, 'parcels'> & { parcels: Array<ResolversTypes['RefundableParcel']> }>;
  RefundableParcel: ResolverTypeWrapper<Omit<RefundableParcel, 'refundable'> & { refundable: ResolversTypes['Money'] }>;
  NothingToRefund: ResolverTypeWrapper<Omit<NothingToRefund, 'refundable'> & { refundable: ResolversTypes['Money'] }>;
  TransactionConnection: ResolverTypeWrapper<TransactionConnectionModel>;
  DepositConnection: ResolverTypeWrapper<DepositConnectionModel>;
  DepositEdge: ResolverTypeWrapper<Omit<DepositEdge, 'node'> & { node: ResolversTypes['Deposit'] }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  Seller: ResolverTypeWrapper<Pick<Seller, 'id'>>;
  SellerEarnings: ResolverTypeWrapper<SellerEarningsModel>;
  EarningsEntry: ResolverTypeWrapper<EarningsEntryModel>;
  EarningsEntryType: EarningsEntryType;
  EarningsState: EarningsState;
  EarningsEntryConnection: ResolverTypeWrapper<EarningsEntryConnectionModel>;
  EarningsEntryEdge: ResolverTypeWrapper<Omit<EarningsEntryEdge, 'node'> & { node: ResolversTypes['EarningsEntry'] }>;
  Parcel: ResolverTypeWrapper<Pick<Parcel, 'id'>>;
  ParcelEarnings: ResolverTypeWrapper<ParcelEarningsModel>;
  Payout: ResolverTypeWrapper<PayoutModel>;
  PayoutState: PayoutState;
  PayoutOutcome: PayoutOutcome;
  PayoutConnection: ResolverTypeWrapper<PayoutConnectionModel>;
  PayoutEdge: ResolverTypeWrapper<Omit<PayoutEdge, 'node'> & { node: ResolversTypes['Payout'] }>;
  RequestPayoutInput: RequestPayoutInput;
  RequestPayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPayoutResult']>;
  RequestPayoutPayload: ResolverTypeWrapper<Omit<RequestPayoutPayload, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  NothingDue: ResolverTypeWrapper<Omit<NothingDue, 'due'> & { due: ResolversTypes['Money'] }>;
  PayoutInProgress: ResolverTypeWrapper<PayoutInProgress>;
  CompletePayoutInput: CompletePayoutInput;
  CompletePayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompletePayoutResult']>;
  CompletePayoutPayload: ResolverTypeWrapper<Omit<CompletePayoutPayload, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  MadeByProvider: ResolverTypeWrapper<MadeByProvider>;
  PayoutFinished: ResolverTypeWrapper<PayoutFinished>;
  FreezeAccountInput: FreezeAccountInput;
  FreezeAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FreezeAccountResult']>;
  FreezeAccountPayload: ResolverTypeWrapper<Omit<FreezeAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  UnfreezeAccountInput: UnfreezeAccountInput;
  UnfreezeAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnfreezeAccountResult']>;
  UnfreezeAccountPayload: ResolverTypeWrapper<Omit<UnfreezeAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  CloseAccountInput: CloseAccountInput;
  CloseAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseAccountResult']>;
  CloseAccountPayload: ResolverTypeWrapper<Omit<CloseAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  WrongAccountStatus: ResolverTypeWrapper<WrongAccountStatus>;
  AccountNotEmpty: ResolverTypeWrapper<Omit<AccountNotEmpty, 'balance'> & { balance: ResolversTypes['Money'] }>;
  WithdrawInput: WithdrawInput;
  CancelWithdrawalInput: CancelWithdrawalInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  BigInt: Scalars['BigInt']['output'];
  JSON: Scalars['JSON']['output'];
  Money: MoneyModel;
  String: Scalars['String']['output'];
  MoneyInput: MoneyInput;
  Address: Address;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ValidationFailed: ValidationFailed;
  FieldError: FieldError;
  VersionConflict: VersionConflict;
  Int: Scalars['Int']['output'];
  NotFound: NotFound;
  IdempotencyKeyReused: IdempotencyKeyReused;
  EmailTaken: EmailTaken;
  SagaStepResult: SagaReplyModel;
  ID: Scalars['ID']['output'];
  SagaStepAnswer: ResolversUnionTypes<ResolversParentTypes>['SagaStepAnswer'];
  WithdrawPayload: Omit<WithdrawPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelWithdrawalPayload: Omit<CancelWithdrawalPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveStockPayload: Omit<ReserveStockPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelReservationPayload: Omit<CancelReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveDeliveryPayload: Omit<ReserveDeliveryPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelDeliveryReservationPayload: Omit<CancelDeliveryReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ManagedByCheckout: ManagedByCheckout;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Shop: Pick<Shop, 'id'>;
  Account: AccountModel;
  Deposit: DepositModel;
  PaymentAction: PaymentAction;
  StartDepositInput: StartDepositInput;
  Transaction: TransactionModel;
  Payment: PaymentModel;
  PaymentRefund: PaymentRefundModel;
  RefundedLine: RefundedLineModel;
  User: Pick<User, 'id'>;
  Order: Pick<Order, 'id'>;
  OpenAccountResult: ResolversUnionTypes<ResolversParentTypes>['OpenAccountResult'];
  EmailNotConfirmed: EmailNotConfirmed;
  OpenAccountInput: OpenAccountInput;
  OpenAccountPayload: Omit<OpenAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  AccountExists: Omit<AccountExists, 'account'> & { account: ResolversParentTypes['Account'] };
  DepositResult: ResolversUnionTypes<ResolversParentTypes>['DepositResult'];
  DepositInput: DepositInput;
  DepositPayload: Omit<DepositPayload, 'transaction' | 'account'> & { transaction: ResolversParentTypes['Transaction'], account: ResolversParentTypes['Account'] };
  FreeDepositsOff: FreeDepositsOff;
  StartDepositResult: ResolversUnionTypes<ResolversParentTypes>['StartDepositResult'];
  StartDepositPayload: Omit<StartDepositPayload, 'deposit'> & { deposit: ResolversParentTypes['Deposit'] };
  NoPaymentProvider: NoPaymentProvider;
  AccountFrozen: AccountFrozen;
  DepositDone: Omit<DepositDone, 'transaction' | 'account'> & { transaction: ResolversParentTypes['Transaction'], account: ResolversParentTypes['Account'] };
  RefundResult: ResolversUnionTypes<ResolversParentTypes>['RefundResult'];
  RefundInput: RefundInput;
  RefundPayload: Omit<RefundPayload, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  RefundPaymentInput: RefundPaymentInput;
  RefundLineInput: RefundLineInput;
  RefundPaymentResult: ResolversUnionTypes<ResolversParentTypes>['RefundPaymentResult'];
  RefundPaymentPayload: Omit<RefundPaymentPayload, 'payment'> & { payment: ResolversParentTypes['Payment'] };
  TooManyUnits: TooManyUnits;
  RefundableUnits: RefundableUnits;
  RetryRefundInput: RetryRefundInput;
  RetryRefundResult: ResolversUnionTypes<ResolversParentTypes>['RetryRefundResult'];
  RetryRefundPayload: Omit<RetryRefundPayload, 'refund'> & { refund: ResolversParentTypes['PaymentRefund'] };
  RefundNotFailed: RefundNotFailed;
  ParcelRequired: Omit<ParcelRequired, 'parcels'> & { parcels: Array<ResolversParentTypes['RefundableParcel']> };
  RefundableParcel: Omit<RefundableParcel, 'refundable'> & { refundable: ResolversParentTypes['Money'] };
  NothingToRefund: Omit<NothingToRefund, 'refundable'> & { refundable: ResolversParentTypes['Money'] };
  TransactionConnection: TransactionConnectionModel;
  DepositConnection: DepositConnectionModel;
  DepositEdge: Omit<DepositEdge, 'node'> & { node: ResolversParentTypes['Deposit'] };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  Seller: Pick<Seller, 'id'>;
  SellerEarnings: SellerEarningsModel;
  EarningsEntry: EarningsEntryModel;
  EarningsEntryConnection: EarningsEntryConnectionModel;
  EarningsEntryEdge: Omit<EarningsEntryEdge, 'node'> & { node: ResolversParentTypes['EarningsEntry'] };
  Parcel: Pick<Parcel, 'id'>;
  ParcelEarnings: ParcelEarningsModel;
  Payout: PayoutModel;
  PayoutConnection: PayoutConnectionModel;
  PayoutEdge: Omit<PayoutEdge, 'node'> & { node: ResolversParentTypes['Payout'] };
  RequestPayoutInput: RequestPayoutInput;
  RequestPayoutResult: ResolversUnionTypes<ResolversParentTypes>['RequestPayoutResult'];
  RequestPayoutPayload: Omit<RequestPayoutPayload, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  NothingDue: Omit<NothingDue, 'due'> & { due: ResolversParentTypes['Money'] };
  PayoutInProgress: PayoutInProgress;
  CompletePayoutInput: CompletePayoutInput;
  CompletePayoutResult: ResolversUnionTypes<ResolversParentTypes>['CompletePayoutResult'];
  CompletePayoutPayload: Omit<CompletePayoutPayload, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  MadeByProvider: MadeByProvider;
  PayoutFinished: PayoutFinished;
  FreezeAccountInput: FreezeAccountInput;
  FreezeAccountResult: ResolversUnionTypes<ResolversParentTypes>['FreezeAccountResult'];
  FreezeAccountPayload: Omit<FreezeAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  UnfreezeAccountInput: UnfreezeAccountInput;
  UnfreezeAccountResult: ResolversUnionTypes<ResolversParentTypes>['UnfreezeAccountResult'];
  UnfreezeAccountPayload: Omit<UnfreezeAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  CloseAccountInput: CloseAccountInput;
  CloseAccountResult: ResolversUnionTypes<ResolversParentTypes>['CloseAccountResult'];
  CloseAccountPayload: Omit<CloseAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  WrongAccountStatus: WrongAccountStatus;
  AccountNotEmpty: Omit<AccountNotEmpty, 'balance'> & { balance: ResolversParentTypes['Money'] };
  WithdrawInput: WithdrawInput;
  CancelWithdrawalInput: CancelWithdrawalInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zipCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'EmailNotConfirmed' | 'AccountExists' | 'FreeDepositsOff' | 'NoPaymentProvider' | 'AccountFrozen' | 'TooManyUnits' | 'RefundNotFailed' | 'ParcelRequired' | 'NothingToRefund' | 'NothingDue' | 'PayoutInProgress' | 'MadeByProvider' | 'PayoutFinished' | 'WrongAccountStatus' | 'AccountNotEmpty', ParentType, ContextType>;
};

export type ValidationFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidationFailed'] = ResolversParentTypes['ValidationFailed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldError'] = ResolversParentTypes['FieldError']> = {
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagaStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStepResult'] = ResolversParentTypes['SagaStepResult']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagaStepAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStepAnswer'] = ResolversParentTypes['SagaStepAnswer']> = {
  __resolveType: TypeResolveFn<'WithdrawPayload' | 'CancelWithdrawalPayload' | 'ReserveStockPayload' | 'CancelReservationPayload' | 'ReserveDeliveryPayload' | 'CancelDeliveryReservationPayload' | 'SagaStepResult' | 'ManagedByCheckout' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawPayload'] = ResolversParentTypes['WithdrawPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelWithdrawalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelWithdrawalPayload'] = ResolversParentTypes['CancelWithdrawalPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveStockPayload'] = ResolversParentTypes['ReserveStockPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReservationPayload'] = ResolversParentTypes['CancelReservationPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveDeliveryPayload'] = ResolversParentTypes['ReserveDeliveryPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelDeliveryReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelDeliveryReservationPayload'] = ResolversParentTypes['CancelDeliveryReservationPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ManagedByCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagedByCheckout'] = ResolversParentTypes['ManagedByCheckout']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, Partial<QueryAccountArgs>>;
  payouts: Resolver<ResolversTypes['PayoutConnection'], ParentType, ContextType, RequireFields<QueryPayoutsArgs, 'first'>>;
  deposit: Resolver<Maybe<ResolversTypes['Deposit']>, ParentType, ContextType, RequireFields<QueryDepositArgs, 'id'>>;
  balanceRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openAccount: Resolver<ResolversTypes['OpenAccountResult'], ParentType, ContextType, Partial<MutationOpenAccountArgs>>;
  deposit: Resolver<ResolversTypes['DepositResult'], ParentType, ContextType, Partial<MutationDepositArgs>>;
  startDeposit: Resolver<ResolversTypes['StartDepositResult'], ParentType, ContextType, RequireFields<MutationStartDepositArgs, 'input'>>;
  refund: Resolver<ResolversTypes['RefundResult'], ParentType, ContextType, Partial<MutationRefundArgs>>;
  refundPayment: Resolver<ResolversTypes['RefundPaymentResult'], ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  retryRefund: Resolver<ResolversTypes['RetryRefundResult'], ParentType, ContextType, RequireFields<MutationRetryRefundArgs, 'input'>>;
  requestPayout: Resolver<ResolversTypes['RequestPayoutResult'], ParentType, ContextType, RequireFields<MutationRequestPayoutArgs, 'input'>>;
  completePayout: Resolver<ResolversTypes['CompletePayoutResult'], ParentType, ContextType, RequireFields<MutationCompletePayoutArgs, 'input'>>;
  freezeAccount: Resolver<ResolversTypes['FreezeAccountResult'], ParentType, ContextType, RequireFields<MutationFreezeAccountArgs, 'input'>>;
  unfreezeAccount: Resolver<ResolversTypes['UnfreezeAccountResult'], ParentType, ContextType, RequireFields<MutationUnfreezeAccountArgs, 'input'>>;
  closeAccount: Resolver<ResolversTypes['CloseAccountResult'], ParentType, ContextType, RequireFields<MutationCloseAccountArgs, 'input'>>;
  withdraw: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, Partial<MutationWithdrawArgs>>;
  cancelWithdrawal: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, Partial<MutationCancelWithdrawalArgs>>;
};

export type ShopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop'], FederationReferenceType extends FederationReferenceTypes['Shop'] = FederationReferenceTypes['Shop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openingCredit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<AccountTransactionsArgs, 'first'>>;
  deposits?: Resolver<ResolversTypes['DepositConnection'], ParentType, ContextType, RequireFields<AccountDepositsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepositResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deposit'] = ResolversParentTypes['Deposit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DepositStatus'], ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['PaymentAction']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['DepositFailureReason']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PaymentActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentAction'] = ResolversParentTypes['PaymentAction']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction'], FederationReferenceType extends FederationReferenceTypes['Transaction'] = FederationReferenceTypes['Transaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransactionType'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['PaymentAction']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundFailed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['PaymentRefund']>, ParentType, ContextType>;
  transactions?: Resolver<Array<ResolversTypes['Transaction']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declineCode?: Resolver<Maybe<ResolversTypes['DeclineReason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefund'] = ResolversParentTypes['PaymentRefund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parcelId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['RefundedLine']>, ParentType, ContextType>;
  isCancellation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  paidTo?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RefundedLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundedLine'] = ResolversParentTypes['RefundedLine']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
};

export type OpenAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenAccountResult'] = ResolversParentTypes['OpenAccountResult']> = {
  __resolveType: TypeResolveFn<'OpenAccountPayload' | 'Account' | 'ValidationFailed' | 'AccountExists' | 'EmailTaken' | 'EmailNotConfirmed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type EmailNotConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotConfirmed'] = ResolversParentTypes['EmailNotConfirmed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenAccountPayload'] = ResolversParentTypes['OpenAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountExists'] = ResolversParentTypes['AccountExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepositResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositResult'] = ResolversParentTypes['DepositResult']> = {
  __resolveType: TypeResolveFn<'DepositPayload' | 'DepositDone' | 'ValidationFailed' | 'NotFound' | 'FreeDepositsOff' | 'AccountFrozen' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DepositPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositPayload'] = ResolversParentTypes['DepositPayload']> = {
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FreeDepositsOffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreeDepositsOff'] = ResolversParentTypes['FreeDepositsOff']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartDepositResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartDepositResult'] = ResolversParentTypes['StartDepositResult']> = {
  __resolveType: TypeResolveFn<'StartDepositPayload' | 'ValidationFailed' | 'NotFound' | 'AccountFrozen' | 'NoPaymentProvider' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type StartDepositPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartDepositPayload'] = ResolversParentTypes['StartDepositPayload']> = {
  deposit?: Resolver<ResolversTypes['Deposit'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoPaymentProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPaymentProvider'] = ResolversParentTypes['NoPaymentProvider']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountFrozenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountFrozen'] = ResolversParentTypes['AccountFrozen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepositDoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositDone'] = ResolversParentTypes['DepositDone']> = {
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundResult'] = ResolversParentTypes['RefundResult']> = {
  __resolveType: TypeResolveFn<'RefundPayload' | 'Payment' | 'ValidationFailed' | 'NothingToRefund' | 'ParcelRequired' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPayload'] = ResolversParentTypes['RefundPayload']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentResult'] = ResolversParentTypes['RefundPaymentResult']> = {
  __resolveType: TypeResolveFn<'RefundPaymentPayload' | 'ValidationFailed' | 'NothingToRefund' | 'TooManyUnits' | 'ParcelRequired' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyUnits'] = ResolversParentTypes['TooManyUnits']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['RefundableUnits']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundableUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundableUnits'] = ResolversParentTypes['RefundableUnits']> = {
  parcelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetryRefundResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryRefundResult'] = ResolversParentTypes['RetryRefundResult']> = {
  __resolveType: TypeResolveFn<'RetryRefundPayload' | 'ValidationFailed' | 'RefundNotFailed' | 'WrongAccountStatus' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RetryRefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryRefundPayload'] = ResolversParentTypes['RetryRefundPayload']> = {
  refund?: Resolver<ResolversTypes['PaymentRefund'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundNotFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundNotFailed'] = ResolversParentTypes['RefundNotFailed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParcelRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParcelRequired'] = ResolversParentTypes['ParcelRequired']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parcels?: Resolver<Array<ResolversTypes['RefundableParcel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundableParcelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundableParcel'] = ResolversParentTypes['RefundableParcel']> = {
  parcelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sellerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type NothingToRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToRefund'] = ResolversParentTypes['NothingToRefund']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refundable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepositConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositConnection'] = ResolversParentTypes['DepositConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DepositEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepositEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepositEdge'] = ResolversParentTypes['DepositEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deposit'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  earnings?: Resolver<Maybe<ResolversTypes['SellerEarnings']>, ParentType, ContextType>;
};

export type SellerEarningsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SellerEarnings'] = ResolversParentTypes['SellerEarnings']> = {
  pending?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['EarningsEntryConnection'], ParentType, ContextType, RequireFields<SellerEarningsEntriesArgs, 'first'>>;
  payouts?: Resolver<ResolversTypes['PayoutConnection'], ParentType, ContextType, RequireFields<SellerEarningsPayoutsArgs, 'first'>>;
};

export type EarningsEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarningsEntry'] = ResolversParentTypes['EarningsEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EarningsEntryType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EarningsState'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  parcel?: Resolver<Maybe<ResolversTypes['Parcel']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EarningsEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarningsEntryConnection'] = ResolversParentTypes['EarningsEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EarningsEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EarningsEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarningsEntryEdge'] = ResolversParentTypes['EarningsEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EarningsEntry'], ParentType, ContextType>;
};

export type ParcelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parcel'] = ResolversParentTypes['Parcel'], FederationReferenceType extends FederationReferenceTypes['Parcel'] = FederationReferenceTypes['Parcel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Parcel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  earnings?: Resolver<Maybe<ResolversTypes['ParcelEarnings']>, ParentType, ContextType>;
};

export type ParcelEarningsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParcelEarnings'] = ResolversParentTypes['ParcelEarnings']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundedLines?: Resolver<Array<ResolversTypes['RefundedLine']>, ParentType, ContextType>;
  commission?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EarningsState'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PayoutState'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PayoutConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutConnection'] = ResolversParentTypes['PayoutConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PayoutEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutEdge'] = ResolversParentTypes['PayoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
};

export type RequestPayoutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPayoutResult'] = ResolversParentTypes['RequestPayoutResult']> = {
  __resolveType: TypeResolveFn<'RequestPayoutPayload' | 'ValidationFailed' | 'NothingDue' | 'PayoutInProgress' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RequestPayoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPayoutPayload'] = ResolversParentTypes['RequestPayoutPayload']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingDue'] = ResolversParentTypes['NothingDue']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutInProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutInProgress'] = ResolversParentTypes['PayoutInProgress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payoutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompletePayoutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletePayoutResult'] = ResolversParentTypes['CompletePayoutResult']> = {
  __resolveType: TypeResolveFn<'CompletePayoutPayload' | 'ValidationFailed' | 'PayoutFinished' | 'MadeByProvider' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CompletePayoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompletePayoutPayload'] = ResolversParentTypes['CompletePayoutPayload']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MadeByProviderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MadeByProvider'] = ResolversParentTypes['MadeByProvider']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutFinishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayoutFinished'] = ResolversParentTypes['PayoutFinished']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PayoutState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FreezeAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreezeAccountResult'] = ResolversParentTypes['FreezeAccountResult']> = {
  __resolveType: TypeResolveFn<'FreezeAccountPayload' | 'ValidationFailed' | 'WrongAccountStatus' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type FreezeAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreezeAccountPayload'] = ResolversParentTypes['FreezeAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnfreezeAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnfreezeAccountResult'] = ResolversParentTypes['UnfreezeAccountResult']> = {
  __resolveType: TypeResolveFn<'UnfreezeAccountPayload' | 'ValidationFailed' | 'WrongAccountStatus' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UnfreezeAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnfreezeAccountPayload'] = ResolversParentTypes['UnfreezeAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseAccountResult'] = ResolversParentTypes['CloseAccountResult']> = {
  __resolveType: TypeResolveFn<'CloseAccountPayload' | 'ValidationFailed' | 'WrongAccountStatus' | 'AccountNotEmpty' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CloseAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseAccountPayload'] = ResolversParentTypes['CloseAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongAccountStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongAccountStatus'] = ResolversParentTypes['WrongAccountStatus']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountNotEmptyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountNotEmpty'] = ResolversParentTypes['AccountNotEmpty']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ValidationFailed?: ValidationFailedResolvers<ContextType>;
  FieldError?: FieldErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  SagaStepResult?: SagaStepResultResolvers<ContextType>;
  SagaStepAnswer?: SagaStepAnswerResolvers<ContextType>;
  WithdrawPayload?: WithdrawPayloadResolvers<ContextType>;
  CancelWithdrawalPayload?: CancelWithdrawalPayloadResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  CancelReservationPayload?: CancelReservationPayloadResolvers<ContextType>;
  ReserveDeliveryPayload?: ReserveDeliveryPayloadResolvers<ContextType>;
  CancelDeliveryReservationPayload?: CancelDeliveryReservationPayloadResolvers<ContextType>;
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Shop?: ShopResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Deposit?: DepositResolvers<ContextType>;
  PaymentAction?: PaymentActionResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentRefund?: PaymentRefundResolvers<ContextType>;
  RefundedLine?: RefundedLineResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OpenAccountResult?: OpenAccountResultResolvers<ContextType>;
  EmailNotConfirmed?: EmailNotConfirmedResolvers<ContextType>;
  OpenAccountPayload?: OpenAccountPayloadResolvers<ContextType>;
  AccountExists?: AccountExistsResolvers<ContextType>;
  DepositResult?: DepositResultResolvers<ContextType>;
  DepositPayload?: DepositPayloadResolvers<ContextType>;
  FreeDepositsOff?: FreeDepositsOffResolvers<ContextType>;
  StartDepositResult?: StartDepositResultResolvers<ContextType>;
  StartDepositPayload?: StartDepositPayloadResolvers<ContextType>;
  NoPaymentProvider?: NoPaymentProviderResolvers<ContextType>;
  AccountFrozen?: AccountFrozenResolvers<ContextType>;
  DepositDone?: DepositDoneResolvers<ContextType>;
  RefundResult?: RefundResultResolvers<ContextType>;
  RefundPayload?: RefundPayloadResolvers<ContextType>;
  RefundPaymentResult?: RefundPaymentResultResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  TooManyUnits?: TooManyUnitsResolvers<ContextType>;
  RefundableUnits?: RefundableUnitsResolvers<ContextType>;
  RetryRefundResult?: RetryRefundResultResolvers<ContextType>;
  RetryRefundPayload?: RetryRefundPayloadResolvers<ContextType>;
  RefundNotFailed?: RefundNotFailedResolvers<ContextType>;
  ParcelRequired?: ParcelRequiredResolvers<ContextType>;
  RefundableParcel?: RefundableParcelResolvers<ContextType>;
  NothingToRefund?: NothingToRefundResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  DepositConnection?: DepositConnectionResolvers<ContextType>;
  DepositEdge?: DepositEdgeResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  SellerEarnings?: SellerEarningsResolvers<ContextType>;
  EarningsEntry?: EarningsEntryResolvers<ContextType>;
  EarningsEntryConnection?: EarningsEntryConnectionResolvers<ContextType>;
  EarningsEntryEdge?: EarningsEntryEdgeResolvers<ContextType>;
  Parcel?: ParcelResolvers<ContextType>;
  ParcelEarnings?: ParcelEarningsResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  PayoutConnection?: PayoutConnectionResolvers<ContextType>;
  PayoutEdge?: PayoutEdgeResolvers<ContextType>;
  RequestPayoutResult?: RequestPayoutResultResolvers<ContextType>;
  RequestPayoutPayload?: RequestPayoutPayloadResolvers<ContextType>;
  NothingDue?: NothingDueResolvers<ContextType>;
  PayoutInProgress?: PayoutInProgressResolvers<ContextType>;
  CompletePayoutResult?: CompletePayoutResultResolvers<ContextType>;
  CompletePayoutPayload?: CompletePayoutPayloadResolvers<ContextType>;
  MadeByProvider?: MadeByProviderResolvers<ContextType>;
  PayoutFinished?: PayoutFinishedResolvers<ContextType>;
  FreezeAccountResult?: FreezeAccountResultResolvers<ContextType>;
  FreezeAccountPayload?: FreezeAccountPayloadResolvers<ContextType>;
  UnfreezeAccountResult?: UnfreezeAccountResultResolvers<ContextType>;
  UnfreezeAccountPayload?: UnfreezeAccountPayloadResolvers<ContextType>;
  CloseAccountResult?: CloseAccountResultResolvers<ContextType>;
  CloseAccountPayload?: CloseAccountPayloadResolvers<ContextType>;
  WrongAccountStatus?: WrongAccountStatusResolvers<ContextType>;
  AccountNotEmpty?: AccountNotEmptyResolvers<ContextType>;
};


type Missing<Name extends keyof Resolvers & keyof ResolversParentTypes> =
  NonNullable<Resolvers[Name]> extends GraphQLScalarType ? never : Exclude<
    keyof NonNullable<Resolvers[Name]>,
    keyof ResolversParentTypes[Name] | `__${string}`
  >;

/** The resolvers of the subgraph: at least those of fields that the models lack. */
export type RequiredResolvers = Partial<Resolvers> & {
  [Name in Exclude<keyof Resolvers & keyof ResolversParentTypes, 'Money' | 'SagaStepResult'> as Missing<Name> extends never ? never : Name]:
    Required<Pick<NonNullable<Resolvers[Name]>, Missing<Name>>>;
};
