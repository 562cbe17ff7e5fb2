import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The data of a new user. */
export type CreateUserInput = {
  /** The login name. It must be unique. */
  username: string;
  /** The e-mail address, to which the request to set a password is sent. It must be unique. */
  email: string;
  /** The first name; optional. */
  firstName?: string | null | undefined;
  /** The last name; optional. */
  lastName?: string | null | undefined;
  /** Required. Unique for each user, chosen by the client. A retry with the same key returns the same user. */
  idempotencyKey?: string | null | undefined;
};

/** A role of a user. */
export type Role =
  /** Buys products. Every registered user has this role. */
  | 'CUSTOMER'
  /** Sells products. */
  | 'SELLER'
  /** Delivers parcels. */
  | 'COURIER'
  /** Reads and runs reports. */
  | 'ANALYST'
  /** Manages users, catalogue, orders and refunds. */
  | 'OPERATOR'
  /** Has all permissions. */
  | 'ADMIN';

/** Filters users. All given conditions must match. */
export type UserFilter = {
  /** Matches parts of user name, e-mail address and names, whatever the case and the accents: at most 100 characters. */
  search?: string | null | undefined;
  /** Matches users with this role. */
  role?: Role | null | undefined;
};

export type UsersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, edges: Array<{ node: { id: string, username: string, email: string, firstName: string | null, lastName: string | null, roles: Array<Role>, createdAt: string, seller: { displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NewUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type NewUserMutation = { createUser:
    | { __typename: 'CreateUserPayload', user: { id: string } }
    | { __typename: 'User' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'UsernameTaken', message: string }
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const UsersDocument = "query Users($after: String, $filter: UserFilter) { users(first: 50, after: $after, filter: $filter) { totalCount edges { node { id username email firstName lastName roles createdAt seller { displayName } } } pageInfo { hasNextPage endCursor } } }" as Document<UsersQuery, UsersQueryVariables>;
export const NewUserDocument = "mutation NewUser($input: CreateUserInput!) { createUser(input: $input) { __typename ...FieldErrors ... on CreateUserPayload { user { id } } ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<NewUserMutation, NewUserMutationVariables>;
