import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { JobRun as JobRunModel, JobSchedule as JobScheduleModel, SalesSummary as SalesSummaryModel, SalesPeriod as SalesPeriodModel, SalesFigures as SalesFiguresModel, ProductSales as ProductSalesModel, DemandForecast as DemandForecastModel, ForecastPoint as ForecastPointModel, ForecastErrors as ForecastErrorsModel } from './models.ts';
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
  /** Sales in a range of time, for sellers their own, for analysts and operators all. A sale counts in the period in which its order was placed, once it is confirmed; a refund in the period in which it was made. */
  salesSummary: SalesSummary;
  /** Customers in a range of whole days, for sellers their own, for analysts and operators all. */
  customerSummary: CustomerSummary;
  /** The products with the most units sold in a range of whole days, then by their ids. */
  topProducts: Array<ProductSales>;
  /** The demand that is expected for many products together from today on, computed from their summed sales: for sellers the own ones, for analysts and operators those of the shop. Not the sum of the forecasts of the products. */
  demandForecast: DemandForecast;
  /** A report by the id of its job; null if there is none. */
  report?: Maybe<JobRun>;
  /** The jobs, the newest first. */
  jobs: Array<JobRun>;
  /** When jobs run by themselves. */
  schedules: Array<JobSchedule>;
};


export type QuerySalesSummaryArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  by: SalesInterval;
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  productId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCustomerSummaryArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryTopProductsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDemandForecastArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryReportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Makes a report: a job works it off soon. A report that exists for this hour is returned as it is. */
  runReport: RunReportResult;
  /** Runs a job now, also while its schedule is paused: makes the reports of the hours that have ended and have none, of at most the last 24. A job works them off soon. */
  runJob: RunJobResult;
  /** Cancels a report that is not done yet. A cancelled report stays as it is. */
  cancelReport: CancelReportResult;
  /** Pauses or resumes a job that runs by itself. The hours of a pause of at most 24 hours are made up for. */
  setSchedule: SetScheduleResult;
};


export type MutationRunReportArgs = {
  input: RunReportInput;
};


export type MutationRunJobArgs = {
  input: RunJobInput;
};


export type MutationCancelReportArgs = {
  input: CancelReportInput;
};


export type MutationSetScheduleArgs = {
  input: SetScheduleInput;
};

/** What a job does. */
export type JobKind =
  /** The sales of each seller in one hour. */
  | 'SALES_HOURLY';

/** The state of a job. */
export type JobState =
  /** The job waits for a worker. */
  | 'QUEUED'
  /** A worker has the job. When the worker dies, another one takes it. */
  | 'RUNNING'
  /** The result is stored, and never changes. */
  | 'DONE'
  /** The job failed three times. */
  | 'FAILED'
  /** The job was cancelled, and has no result. */
  | 'CANCELLED';

/** Why a job was made. */
export type JobTrigger =
  /** A user asked for it. */
  | 'MANUAL'
  /** Its hour had passed. */
  | 'CRON';

/** One run of a job, which makes a report. */
export type JobRun = {
  __typename?: 'JobRun';
  /** The unique id. */
  id: Scalars['ID']['output'];
  /** What the job does. */
  kind: JobKind;
  /** The beginning of the hour that the report is about. */
  from: Scalars['DateTime']['output'];
  /** The end of that hour, which is not in it. */
  to: Scalars['DateTime']['output'];
  /** The state. */
  state: JobState;
  /** Why the job was made. */
  trigger: JobTrigger;
  /** How often a worker has begun. */
  attempts: Scalars['Int']['output'];
  /** How much of the job is done, in percent. */
  progress: Scalars['Int']['output'];
  /** Why the last attempt failed; null if none did. */
  error?: Maybe<Scalars['String']['output']>;
  /** When the job was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When the job ended; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The SHA-256 of the result, in hexadecimal digits; null until the job is done. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** The result as CSV (RFC 4180, UTF-8 with a byte-order mark); null until the job is done. */
  csv?: Maybe<Scalars['String']['output']>;
};

/** When a job runs by itself. */
export type JobSchedule = {
  __typename?: 'JobSchedule';
  /** What the job does. */
  kind: JobKind;
  /** The time in cron's notation, in UTC: "0 * * * *". */
  cron: Scalars['String']['output'];
  /** Whether no new job is made. */
  paused: Scalars['Boolean']['output'];
  /** The version, for `expectedVersion`. Increases with every change. */
  version: Scalars['Int']['output'];
};

/** Which report to make. */
export type RunReportInput = {
  /** The report. */
  kind: JobKind;
  /** An instant in the hour that the report is about. The hour must have passed. */
  hour: Scalars['DateTime']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The report, or why it is not made. */
export type RunReportResult = RunReportPayload | ValidationFailed | IdempotencyKeyReused;

/** A report that is made, or was made before. */
export type RunReportPayload = {
  __typename?: 'RunReportPayload';
  /** The job that makes the report. */
  report: JobRun;
  /** Whether the report existed before, and no other one was made. */
  replayed: Scalars['Boolean']['output'];
};

/** Which job to run. */
export type RunJobInput = {
  /** The job. */
  kind: JobKind;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The job that runs, or why it does not. */
export type RunJobResult = RunJobPayload | ValidationFailed | IdempotencyKeyReused;

/** A job that runs, or has run before. */
export type RunJobPayload = {
  __typename?: 'RunJobPayload';
  /** The job of the latest hour that has ended. */
  job: JobRun;
  /** Whether all jobs that were due existed before, and no other one was made. */
  replayed: Scalars['Boolean']['output'];
};

/** Which report to cancel. */
export type CancelReportInput = {
  /** The id of the job. */
  id: Scalars['ID']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The cancelled report, or why it was not cancelled. */
export type CancelReportResult = CancelReportPayload | ValidationFailed | NotFound | JobEnded | IdempotencyKeyReused;

/** A report that was cancelled. */
export type CancelReportPayload = {
  __typename?: 'CancelReportPayload';
  /** The job. While a worker has it, it ends soon. */
  report: JobRun;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The job has ended: it cannot be cancelled any more. */
export type JobEnded = Refusal & {
  __typename?: 'JobEnded';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** How the job has ended. */
  state: JobState;
};

/** Which schedule, and its new state. */
export type SetScheduleInput = {
  /** The job. */
  kind: JobKind;
  /** Whether no new job is to be made. */
  paused: Scalars['Boolean']['input'];
  /** The `version` of the schedule that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
};

/** The schedule, or why it was not changed. */
export type SetScheduleResult = SetSchedulePayload | ValidationFailed | VersionConflict;

/** A schedule after a change. */
export type SetSchedulePayload = {
  __typename?: 'SetSchedulePayload';
  /** The schedule. */
  schedule: JobSchedule;
  /** Whether it had this state before, and nothing was changed. */
  replayed: Scalars['Boolean']['output'];
};

/** The length of the periods of a summary. */
export type SalesInterval =
  /** An hour of real time: a day has 23 or 25 of them when the clocks change. */
  | 'HOUR'
  /** A day by the clocks of the shop. */
  | 'DAY'
  /** A week from Monday, as in ISO 8601. */
  | 'WEEK';

/** Sales in a range of time. */
export type SalesSummary = {
  __typename?: 'SalesSummary';
  /** The time zone of the shop, by its IANA name: its days and weeks begin by its clocks. */
  timeZone: Scalars['String']['output'];
  /** The figures of the whole range, one entry for each currency. */
  totals: Array<SalesFigures>;
  /** The periods with any figures, the earliest first; one entry for each period and currency. */
  periods: Array<SalesPeriod>;
};

/** Sales in one period. */
export type SalesPeriod = {
  __typename?: 'SalesPeriod';
  /** When the period begins. */
  from: Scalars['DateTime']['output'];
  /** When the period ends; this instant is not in it. */
  to: Scalars['DateTime']['output'];
  /** The figures of the period in one currency. */
  figures: SalesFigures;
};

/** Figures of sales in one currency. */
export type SalesFigures = {
  __typename?: 'SalesFigures';
  /** The currency code in ISO 4217. */
  currency: Scalars['String']['output'];
  /** The orders that were placed. */
  orders: Scalars['Int']['output'];
  /** The orders of them that were confirmed. */
  soldOrders: Scalars['Int']['output'];
  /** The orders of them that were cancelled, before or after they were confirmed. */
  cancelledOrders: Scalars['Int']['output'];
  /** The orders of them whose checkout failed. */
  failedOrders: Scalars['Int']['output'];
  /** The units sold. */
  units: Scalars['Int']['output'];
  /** The units given back in the period, whenever they were sold. */
  returnedUnits: Scalars['Int']['output'];
  /** The price of the units sold. */
  gross: Money;
  /** What was refunded in the period, whenever it was sold. */
  refunded: Money;
  /** `gross` less `refunded`; below zero when more was refunded than sold. */
  net: Money;
  /** `gross` for each order sold; null without any. */
  averageOrder?: Maybe<Money>;
  /** `cancelledOrders` as a share of `orders`, from "0.0000" to "1.0000"; null without any. */
  cancelledShare?: Maybe<Scalars['Decimal']['output']>;
  /** What was refunded of the units sold in the period, whenever it was refunded, as a share of `gross`, from "0.0000" to "1.0000"; null without any. */
  refundedShare?: Maybe<Scalars['Decimal']['output']>;
};

/** Customers in a range of whole days: those with a confirmed order that was placed then. */
export type CustomerSummary = {
  __typename?: 'CustomerSummary';
  /** The time zone of the shop, by its IANA name. */
  timeZone: Scalars['String']['output'];
  /** All of them, each counted once. */
  active: Scalars['Int']['output'];
  /** Those of them whose first order was placed in the range. */
  new: Scalars['Int']['output'];
  /** Those of them who had ordered before the range. */
  repeat: Scalars['Int']['output'];
  /** `repeat` as a share of `active`, from "0.0000" to "1.0000"; null without any. */
  repeatShare?: Maybe<Scalars['Decimal']['output']>;
};

/** What was sold of a product, in one currency. */
export type ProductSales = {
  __typename?: 'ProductSales';
  /** The product. */
  product: Product;
  /** The units sold. */
  units: Scalars['Int']['output'];
  /** The price of the units sold. */
  gross: Money;
};

/** A product that is on sale, was on sale, or is a draft. */
export type Product = {
  __typename?: 'Product';
  /** The unique id, assigned by the shop, or by the first stock count of the product. */
  id: Scalars['ID']['output'];
  /** The demand that is expected from today on, for the seller of the product, analysts and operators. Null for a product of another seller. */
  demandForecast?: Maybe<DemandForecast>;
};


/** A product that is on sale, was on sale, or is a draft. */
export type ProductDemandForecastArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  leadDays?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A category of products, in a tree of at most six levels. A product belongs to the categories that it names, and to
 * all above them. A category that no product had named before is created at the top.
 */
export type Category = {
  __typename?: 'Category';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The ids of the category and of all categories below it. */
  subtreeIds: Array<Scalars['ID']['output']>;
  /** The demand that is expected for the products of this category and of all below it together from today on, computed from their summed sales: for sellers the own ones, for analysts and operators those of the shop. A sale counts for the first category that its product had when it was ordered. */
  demandForecast?: Maybe<DemandForecast>;
};


/**
 * A category of products, in a tree of at most six levels. A product belongs to the categories that it names, and to
 * all above them. A category that no product had named before is created at the top.
 */
export type CategoryDemandForecastArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a forecast is made. */
export type ForecastMethod =
  /** For products that sell on most days: exponential smoothing with weekdays. */
  | 'SEASONAL_SMOOTHING'
  /** For slow sellers: how often a product sells, times how much at a time (Teunter, Syntetos and Babai). */
  | 'TSB'
  /** For a short history: the mean of the last 28 days. */
  | 'MEAN'
  /** There is no forecast. */
  | 'NONE';

/** Why a forecast is coarse, or why there is none. */
export type ForecastReason =
  /** The history is too short for a better method. */
  | 'SHORT_HISTORY'
  /** The history has fewer than seven days. */
  | 'NOT_ENOUGH_HISTORY'
  /** The product was never sold. */
  | 'NEVER_SOLD';

/** The demand that is expected: what will be wanted when the stock does not end. */
export type DemandForecast = {
  __typename?: 'DemandForecast';
  /** How the forecast is made. */
  method: ForecastMethod;
  /** Why the forecast is coarse, or why there is none; null for one with the history that its method needs. */
  reason?: Maybe<ForecastReason>;
  /** The units of each day, the first one today; empty without a forecast. */
  points: Array<ForecastPoint>;
  /** The units of all days up to a date together. Their bounds are not the sums of the bounds of the days. */
  sums: Array<ForecastPoint>;
  /** When the stock will end; null without a forecast, without a known stock, and for many products together. */
  stockOutDate?: Maybe<StockOutDate>;
  /** The stock at which to order again: it lasts for `leadDays` in nine of ten cases. Null without a forecast, and for many products together. */
  reorderPoint?: Maybe<Scalars['Int']['output']>;
  /** How good the forecasts of the past would have been; null when the history is too short to tell. */
  errors?: Maybe<ForecastErrors>;
  /** The days of the history that were used. */
  historyDays: Scalars['Int']['output'];
  /** The days of the history that were left out: out of stock, or in a gap of the sales. */
  maskedDays: Scalars['Int']['output'];
};

/** What is expected of one day, or of all days up to one. */
export type ForecastPoint = {
  __typename?: 'ForecastPoint';
  /** The date by the clocks of the shop, in ISO 8601: "2026-11-21". */
  date: Scalars['String']['output'];
  /** The expected units on average. */
  mean: Scalars['Decimal']['output'];
  /** The units that are exceeded as often as not. */
  median: Scalars['Decimal']['output'];
  /** With `high80`, the bounds that hold in 80 of 100 cases. */
  low80: Scalars['Decimal']['output'];
  /** With `low80`, the bounds that hold in 80 of 100 cases. */
  high80: Scalars['Decimal']['output'];
  /** With `high95`, the bounds that hold in 95 of 100 cases. */
  low95: Scalars['Decimal']['output'];
  /** With `low95`, the bounds that hold in 95 of 100 cases. */
  high95: Scalars['Decimal']['output'];
};

/** When the stock will end, as dates by the clocks of the shop; null for one after the last forecast day. */
export type StockOutDate = {
  __typename?: 'StockOutDate';
  /** The first day on which the expected sum exceeds the stock. */
  expected?: Maybe<Scalars['String']['output']>;
  /** The same, if the demand is as high as in one of ten cases. */
  earliest?: Maybe<Scalars['String']['output']>;
  /** The same, if the demand is as low as in one of ten cases. */
  latest?: Maybe<Scalars['String']['output']>;
};

/** How good the forecasts of the past would have been, made once a week on the product's own history. */
export type ForecastErrors = {
  __typename?: 'ForecastErrors';
  /** The mean absolute error of a day, in units. */
  mae: Scalars['Decimal']['output'];
  /** That of the forecast "as on this weekday last week". */
  seasonalNaiveMae: Scalars['Decimal']['output'];
  /** The number of days compared. */
  days: Scalars['Int']['output'];
  /** The share of these days that the 80 % bounds held, from "0.0000" to "1.0000"; null when there were too few. */
  coverage80?: Maybe<Scalars['Decimal']['output']>;
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
  Product: Product;
  Category: Category;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Category'], {"subtreeIds":true}> ) );
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
  RunReportResult:
    | ( Omit<RunReportPayload, 'report'> & { report: _RefType['JobRun'] } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  RunJobResult:
    | ( Omit<RunJobPayload, 'job'> & { job: _RefType['JobRun'] } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  CancelReportResult:
    | ( Omit<CancelReportPayload, 'report'> & { report: _RefType['JobRun'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( JobEnded )
    | ( IdempotencyKeyReused )
  ;
  SetScheduleResult:
    | ( Omit<SetSchedulePayload, 'schedule'> & { schedule: _RefType['JobSchedule'] } )
    | ( ValidationFailed )
    | ( VersionConflict )
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
    | ( JobEnded )
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
  JobKind: JobKind;
  JobState: JobState;
  JobTrigger: JobTrigger;
  JobRun: ResolverTypeWrapper<JobRunModel>;
  JobSchedule: ResolverTypeWrapper<JobScheduleModel>;
  RunReportInput: RunReportInput;
  RunReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunReportResult']>;
  RunReportPayload: ResolverTypeWrapper<Omit<RunReportPayload, 'report'> & { report: ResolversTypes['JobRun'] }>;
  RunJobInput: RunJobInput;
  RunJobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunJobResult']>;
  RunJobPayload: ResolverTypeWrapper<Omit<RunJobPayload, 'job'> & { job: ResolversTypes['JobRun'] }>;
  CancelReportInput: CancelReportInput;
  CancelReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelReportResult']>;
  CancelReportPayload: ResolverTypeWrapper<Omit<CancelReportPayload, 'report'> & { report: ResolversTypes['JobRun'] }>;
  JobEnded: ResolverTypeWrapper<JobEnded>;
  SetScheduleInput: SetScheduleInput;
  SetScheduleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetScheduleResult']>;
  SetSchedulePayload: ResolverTypeWrapper<Omit<SetSchedulePayload, 'schedule'> & { schedule: ResolversTypes['JobSchedule'] }>;
  SalesInterval: SalesInterval;
  SalesSummary: ResolverTypeWrapper<SalesSummaryModel>;
  SalesPeriod: ResolverTypeWrapper<SalesPeriodModel>;
  SalesFigures: ResolverTypeWrapper<SalesFiguresModel>;
  CustomerSummary: ResolverTypeWrapper<CustomerSummary>;
  ProductSales: ResolverTypeWrapper<ProductSalesModel>;
  Product: ResolverTypeWrapper<Pick<Product, 'id'>>;
  Category: ResolverTypeWrapper<Pick<Category, 'id'> & Partial<Pick<Category, 'subtreeIds'>>>;
  ForecastMethod: ForecastMethod;
  ForecastReason: ForecastReason;
  DemandForecast: ResolverTypeWrapper<DemandForecastModel>;
  ForecastPoint: ResolverTypeWrapper<ForecastPointModel>;
  StockOutDate: ResolverTypeWrapper<StockOutDate>;
  ForecastErrors: ResolverTypeWrapper<ForecastErrorsModel>;
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
  JobRun: JobRunModel;
  JobSchedule: JobScheduleModel;
  RunReportInput: RunReportInput;
  RunReportResult: ResolversUnionTypes<ResolversParentTypes>['RunReportResult'];
  RunReportPayload: Omit<RunReportPayload, 'report'> & { report: ResolversParentTypes['JobRun'] };
  RunJobInput: RunJobInput;
  RunJobResult: ResolversUnionTypes<ResolversParentTypes>['RunJobResult'];
  RunJobPayload: Omit<RunJobPayload, 'job'> & { job: ResolversParentTypes['JobRun'] };
  CancelReportInput: CancelReportInput;
  CancelReportResult: ResolversUnionTypes<ResolversParentTypes>['CancelReportResult'];
  CancelReportPayload: Omit<CancelReportPayload, 'report'> & { report: ResolversParentTypes['JobRun'] };
  JobEnded: JobEnded;
  SetScheduleInput: SetScheduleInput;
  SetScheduleResult: ResolversUnionTypes<ResolversParentTypes>['SetScheduleResult'];
  SetSchedulePayload: Omit<SetSchedulePayload, 'schedule'> & { schedule: ResolversParentTypes['JobSchedule'] };
  SalesSummary: SalesSummaryModel;
  SalesPeriod: SalesPeriodModel;
  SalesFigures: SalesFiguresModel;
  CustomerSummary: CustomerSummary;
  ProductSales: ProductSalesModel;
  Product: Pick<Product, 'id'>;
  Category: Pick<Category, 'id'> & Partial<Pick<Category, 'subtreeIds'>>;
  DemandForecast: DemandForecastModel;
  ForecastPoint: ForecastPointModel;
  StockOutDate: StockOutDate;
  ForecastErrors: ForecastErrorsModel;
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'JobEnded', ParentType, ContextType>;
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
  salesSummary: Resolver<ResolversTypes['SalesSummary'], ParentType, ContextType, RequireFields<QuerySalesSummaryArgs, 'from' | 'to' | 'by'>>;
  customerSummary: Resolver<ResolversTypes['CustomerSummary'], ParentType, ContextType, RequireFields<QueryCustomerSummaryArgs, 'from' | 'to'>>;
  topProducts: Resolver<Array<ResolversTypes['ProductSales']>, ParentType, ContextType, RequireFields<QueryTopProductsArgs, 'from' | 'to' | 'first'>>;
  demandForecast: Resolver<ResolversTypes['DemandForecast'], ParentType, ContextType, RequireFields<QueryDemandForecastArgs, 'days'>>;
  report: Resolver<Maybe<ResolversTypes['JobRun']>, ParentType, ContextType, RequireFields<QueryReportArgs, 'id'>>;
  jobs: Resolver<Array<ResolversTypes['JobRun']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  schedules: Resolver<Array<ResolversTypes['JobSchedule']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  runReport: Resolver<ResolversTypes['RunReportResult'], ParentType, ContextType, RequireFields<MutationRunReportArgs, 'input'>>;
  runJob: Resolver<ResolversTypes['RunJobResult'], ParentType, ContextType, RequireFields<MutationRunJobArgs, 'input'>>;
  cancelReport: Resolver<ResolversTypes['CancelReportResult'], ParentType, ContextType, RequireFields<MutationCancelReportArgs, 'input'>>;
  setSchedule: Resolver<ResolversTypes['SetScheduleResult'], ParentType, ContextType, RequireFields<MutationSetScheduleArgs, 'input'>>;
};

export type JobRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRun'] = ResolversParentTypes['JobRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['JobTrigger'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  csv?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobScheduleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobSchedule'] = ResolversParentTypes['JobSchedule']> = {
  kind?: Resolver<ResolversTypes['JobKind'], ParentType, ContextType>;
  cron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunReportResult'] = ResolversParentTypes['RunReportResult']> = {
  __resolveType: TypeResolveFn<'RunReportPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RunReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunReportPayload'] = ResolversParentTypes['RunReportPayload']> = {
  report?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunJobResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunJobResult'] = ResolversParentTypes['RunJobResult']> = {
  __resolveType: TypeResolveFn<'RunJobPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RunJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunJobPayload'] = ResolversParentTypes['RunJobPayload']> = {
  job?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReportResult'] = ResolversParentTypes['CancelReportResult']> = {
  __resolveType: TypeResolveFn<'CancelReportPayload' | 'ValidationFailed' | 'NotFound' | 'JobEnded' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CancelReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReportPayload'] = ResolversParentTypes['CancelReportPayload']> = {
  report?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEnded'] = ResolversParentTypes['JobEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetScheduleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetScheduleResult'] = ResolversParentTypes['SetScheduleResult']> = {
  __resolveType: TypeResolveFn<'SetSchedulePayload' | 'ValidationFailed' | 'VersionConflict', ParentType, ContextType>;
};

export type SetSchedulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSchedulePayload'] = ResolversParentTypes['SetSchedulePayload']> = {
  schedule?: Resolver<ResolversTypes['JobSchedule'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SalesSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesSummary'] = ResolversParentTypes['SalesSummary']> = {
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<Array<ResolversTypes['SalesFigures']>, ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['SalesPeriod']>, ParentType, ContextType>;
};

export type SalesPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesPeriod'] = ResolversParentTypes['SalesPeriod']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['SalesFigures'], ParentType, ContextType>;
};

export type SalesFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SalesFigures'] = ResolversParentTypes['SalesFigures']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soldOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelledOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedOrders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  averageOrder?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  cancelledShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  refundedShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CustomerSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSummary'] = ResolversParentTypes['CustomerSummary']> = {
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeat?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeatShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProductSalesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSales'] = ResolversParentTypes['ProductSales']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  demandForecast?: Resolver<Maybe<ResolversTypes['DemandForecast']>, ParentType, ContextType, RequireFields<ProductDemandForecastArgs, 'days' | 'leadDays'>>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  demandForecast?: Resolver<Maybe<ResolversTypes['DemandForecast']>, ParentType, ContextType, RequireFields<CategoryDemandForecastArgs, 'days'>>;
};

export type DemandForecastResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemandForecast'] = ResolversParentTypes['DemandForecast']> = {
  method?: Resolver<ResolversTypes['ForecastMethod'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ForecastReason']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['ForecastPoint']>, ParentType, ContextType>;
  sums?: Resolver<Array<ResolversTypes['ForecastPoint']>, ParentType, ContextType>;
  stockOutDate?: Resolver<Maybe<ResolversTypes['StockOutDate']>, ParentType, ContextType>;
  reorderPoint?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  errors?: Resolver<Maybe<ResolversTypes['ForecastErrors']>, ParentType, ContextType>;
  historyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maskedDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ForecastPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastPoint'] = ResolversParentTypes['ForecastPoint']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  low80?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  high80?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  low95?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  high95?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type StockOutDateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockOutDate'] = ResolversParentTypes['StockOutDate']> = {
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ForecastErrorsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForecastErrors'] = ResolversParentTypes['ForecastErrors']> = {
  mae?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  seasonalNaiveMae?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coverage80?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
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
  JobRun?: JobRunResolvers<ContextType>;
  JobSchedule?: JobScheduleResolvers<ContextType>;
  RunReportResult?: RunReportResultResolvers<ContextType>;
  RunReportPayload?: RunReportPayloadResolvers<ContextType>;
  RunJobResult?: RunJobResultResolvers<ContextType>;
  RunJobPayload?: RunJobPayloadResolvers<ContextType>;
  CancelReportResult?: CancelReportResultResolvers<ContextType>;
  CancelReportPayload?: CancelReportPayloadResolvers<ContextType>;
  JobEnded?: JobEndedResolvers<ContextType>;
  SetScheduleResult?: SetScheduleResultResolvers<ContextType>;
  SetSchedulePayload?: SetSchedulePayloadResolvers<ContextType>;
  SalesSummary?: SalesSummaryResolvers<ContextType>;
  SalesPeriod?: SalesPeriodResolvers<ContextType>;
  SalesFigures?: SalesFiguresResolvers<ContextType>;
  CustomerSummary?: CustomerSummaryResolvers<ContextType>;
  ProductSales?: ProductSalesResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  DemandForecast?: DemandForecastResolvers<ContextType>;
  ForecastPoint?: ForecastPointResolvers<ContextType>;
  StockOutDate?: StockOutDateResolvers<ContextType>;
  ForecastErrors?: ForecastErrorsResolvers<ContextType>;
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
