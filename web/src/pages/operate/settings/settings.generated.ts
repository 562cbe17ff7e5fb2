import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The setting to clear. */
export type ClearSettingInput = {
  /** The setting. */
  key: SettingKey;
  /** The `version` that the caller has read; another current version is a VersionConflict. */
  expectedVersion: number;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing more. */
  idempotencyKey: string;
};

/** A setting and its new value. */
export type SetSettingInput = {
  /** The setting. */
  key: SettingKey;
  /** The value as a text, in the unit of the setting: "300", "5000.00", "true". */
  value: string;
  /** When the value ends by itself: for a fault, within the next hour. Left out for everything else. */
  until?: string | null | undefined;
  /** The `version` that the caller has read; another current version is a VersionConflict. */
  expectedVersion: number;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing more. */
  idempotencyKey: string;
};

/** From when on a new value of a setting is used. */
export type SettingEffect =
  /** From the next request or message on. */
  | 'NEXT_REQUEST'
  /** From the next checkout on: one that has started keeps the value from its start. */
  | 'NEXT_SAGA';

/** A setting that can be changed while the shop runs. */
export type SettingKey =
  /** What the shop gives to a new account. Production allows only 0.00. */
  | 'OPENING_BALANCE'
  /** Whether `deposit` credits money that did not come in. Production allows only false. */
  | 'FREE_DEPOSITS'
  /** The shop's commission on what sellers sell. An order keeps the commission of its capture. */
  | 'COMMISSION'
  /** For how long after the delivery the earnings of a parcel are kept. */
  | 'HOLD_TIME'
  /** Two orders of the same products within this time are similar. */
  | 'SIMILAR_ORDER_WINDOW'
  /** After this time a checkout repeats a command without a reply; each further repeat waits twice as long. */
  | 'SAGA_RETRY'
  /** The longest time between two repeats. */
  | 'SAGA_RETRY_MAX'
  /** A step of the checkout before the capture that takes longer fails. */
  | 'SAGA_TIMEOUT'
  /** The cost that the operations of one user may have within a minute. */
  | 'USER_COST_PER_MINUTE'
  /** The cost that the operations of all anonymous callers of one address may have within a minute. */
  | 'ADDRESS_COST_PER_MINUTE'
  /** A fault of billing: its requests and messages. */
  | 'FAULT_BILLING'
  /** A fault of inventory: its requests and messages. */
  | 'FAULT_INVENTORY'
  /** A fault of delivery: its requests and messages. */
  | 'FAULT_DELIVERY'
  /** A fault of the payment provider: the calls to it. */
  | 'FAULT_PROVIDER'
  /** A fault of the carrier: the calls to it. */
  | 'FAULT_CARRIER';

/** What a value of a setting looks like. */
export type SettingKind =
  /** A whole number: "300". */
  | 'INTEGER'
  /** An amount with two decimals: "5000.00". */
  | 'AMOUNT'
  /** "true" or "false". */
  | 'BOOLEAN'
  /** "NONE", "FAIL", or for how many milliseconds each call waits: "2000". It has an end, and production allows only NONE. */
  | 'FAULT';

/** Where the value of a setting comes from. */
export type SettingSource =
  /** An administrator has set it while the shop runs. */
  | 'SETTING'
  /** The environment of the services. */
  | 'ENVIRONMENT'
  /** The default of the shop. */
  | 'DEFAULT';

/** The unit of a setting. */
export type SettingUnit =
  /** The shop's currency. */
  | 'SHOP_CURRENCY'
  /** Seconds. */
  | 'SECONDS'
  /** Milliseconds. */
  | 'MILLISECONDS'
  /** Days of 24 hours. */
  | 'DAYS'
  /** Hundredths of a percent. */
  | 'BASIS_POINTS'
  /** The cost of operations within a minute. */
  | 'COST_PER_MINUTE';

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { settings: Array<{ key: SettingKey, value: string, source: SettingSource, setValue: string | null, environmentValue: string | null, defaultValue: string, until: string | null, kind: SettingKind, unit: SettingUnit | null, min: string | null, max: string | null, effect: SettingEffect, version: number, changedBy: string | null, changedAt: string | null }>, users: { edges: Array<{ node: { id: string, username: string } }> } };

export type SettingLogQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SettingLogQuery = { settingLog: { edges: Array<{ node: { id: string, key: SettingKey, oldValue: string | null, value: string | null, until: string | null, changedBy: string, changedAt: string, traceId: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetSettingMutationVariables = Exact<{
  input: SetSettingInput;
}>;


export type SetSettingMutation = { setSetting:
    | { __typename: 'SetSettingPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type ClearSettingMutationVariables = Exact<{
  input: ClearSettingInput;
}>;


export type ClearSettingMutation = { clearSetting:
    | { __typename: 'ClearSettingPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SettingsDocument = "query Settings { settings { key value source setValue environmentValue defaultValue until kind unit min max effect version changedBy changedAt } users(first: 100, filter: {role: ADMIN}) { edges { node { id username } } } }" as Document<SettingsQuery, SettingsQueryVariables>;
export const SettingLogDocument = "query SettingLog($after: String) { settingLog(first: 20, after: $after) { edges { node { id key oldValue value until changedBy changedAt traceId } } pageInfo { hasNextPage endCursor } } }" as Document<SettingLogQuery, SettingLogQueryVariables>;
export const SetSettingDocument = "mutation SetSetting($input: SetSettingInput!) { setSetting(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<SetSettingMutation, SetSettingMutationVariables>;
export const ClearSettingDocument = "mutation ClearSetting($input: ClearSettingInput!) { clearSetting(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ClearSettingMutation, ClearSettingMutationVariables>;
