import type { PrincipalName } from './principals.ts';

/** Kinds of data that belong to a user and that another user might request. Each names a variable. */
export type Kind =
  | 'order'
  | 'number'
  | 'refused'
  | 'owner'
  | 'account'
  | 'deposit'
  | 'payment'
  | 'refund'
  | 'transaction'
  | 'reservation'
  | 'delivery'
  | 'tracking'
  | 'ofParcel'
  | 'firstParcel'
  | 'draft'
  | 'picture'
  | 'key'
  | 'page'
  | 'live'
  | 'notification'
  | 'webhook'
  | 'webhookDelivery'
  | 'cart'
  | 'token';

/**
 * An operation that identifies data by `$target`, which stands for data of the owner or for data that
 * does not exist. Other variables belong to the owner.
 */
export type AccessPath = {
  readonly kind: Kind;
  readonly operation: string;
  /** Principals that may see such data by their role. */
  readonly visibleTo: readonly PrincipalName[];
};

/** A query, mutation or subscription. */
export const path = (kind: Kind, operation: string, ...visibleTo: PrincipalName[]): AccessPath => ({
  kind,
  operation,
  visibleTo,
});
/** A mutation. */
export const change = (kind: Kind, field: string, ...visibleTo: PrincipalName[]) =>
  path(kind, `mutation { ${field} { __typename ... on Refusal { message } } }`, ...visibleTo);
