import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { User as UserModel, Seller as SellerModel, UserConnection as UserConnectionModel, Setting as SettingModel, SettingChange as SettingChangeModel, SettingChangeConnection as SettingChangeConnectionModel } from './models.ts';
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
  /** The calling user; null for a client without a user, which has no profile. */
  me?: Maybe<User>;
  /** The shop: what every client may know of its settings. */
  shop: Shop;
  /** A user by id; null if there is none. */
  user?: Maybe<User>;
  /** Whether a user with this id exists. Of another user than the caller it requires `users:read`. */
  userExists: Scalars['Boolean']['output'];
  /** All users, newest first. */
  users: UserConnection;
  /** The settings that can be changed while the shop runs. */
  settings: Array<Setting>;
  /** A setting that can be changed while the shop runs. */
  setting: Setting;
  /** The changes of settings, the newest first. */
  settingLog: SettingChangeConnection;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserExistsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
};


export type QuerySettingArgs = {
  key: SettingKey;
};


export type QuerySettingLogArgs = {
  key?: InputMaybe<SettingKey>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Registers a user: creates a login and a profile. Login and logout are HTTP endpoints of the gateway, under `/auth/`. */
  register: RegisterResult;
  /** Creates a user without a password, who gets an e-mail to set one. */
  createUser: CreateUserResult;
  /** Changes the caller's own profile. Fields that are left out stay as they are. */
  updateProfile: UpdateProfileResult;
  /** Makes the caller a seller. Changes the display name of a caller who already is one. */
  becomeSeller: BecomeSellerResult;
  /** Changes the caller's password, and ends the caller's other sessions. A repeated request changes nothing more. */
  changePassword: ChangePasswordResult;
  /**
   * Ends the caller's other sessions at the identity provider, and with them those of browsers. Access tokens without a session of a
   * browser are valid until they expire. Ending none that is left changes nothing.
   */
  signOutEverywhere: SignOutEverywhereResult;
  /** Sets a setting while the shop runs: every service uses the new value within a second, without a restart. */
  setSetting: SetSettingResult;
  /** Clears a setting: the value of the environment, or else the default, is in force again. */
  clearSetting: ClearSettingResult;
  /**
   * Sends a mail with a link to set a new password, which works once within an hour, to the user with this address. The answer is the same
   * for every address, whether a user has it or not. An address gets at most three such mails in an hour.
   */
  requestPasswordReset: RequestPasswordResetResult;
  /**
   * Sends a user who has no password yet another mail to set one, as `createUser` does: its link works once, within three days. While a mail
   * waits to be sent there is no second, and at most three in an hour.
   */
  inviteUser: InviteUserResult;
  /**
   * Sends the caller a mail with a link to confirm the e-mail address: it works once, within three days. While a mail waits to be sent there is
   * no second, and at most three in an hour. In a shop that asks for it, registering sends the first one.
   */
  requestEmailConfirmation: RequestEmailConfirmationResult;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationBecomeSellerArgs = {
  input?: InputMaybe<BecomeSellerInput>;
  displayName?: InputMaybe<Scalars['String']['input']>;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationSignOutEverywhereArgs = {
  input: SignOutEverywhereInput;
};


export type MutationSetSettingArgs = {
  input: SetSettingInput;
};


export type MutationClearSettingArgs = {
  input: ClearSettingInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


export type MutationRequestEmailConfirmationArgs = {
  input: RequestEmailConfirmationInput;
};

/** The shop: what every client may know of its settings. */
export type Shop = {
  __typename?: 'Shop';
  /** Always "shop": there is one. */
  id: Scalars['ID']['output'];
  /** The shop's name. */
  name: Scalars['String']['output'];
  /** The shop's one currency, in ISO 4217: "RUB". */
  currency: Scalars['String']['output'];
  /** The languages of the shop's pages, the first by default: "en", "ru" (BCP 47). */
  languages: Array<Scalars['String']['output']>;
  /** The time zone of the shop's clocks, by its IANA name: "Europe/Moscow". Delivery slots follow it. */
  timeZone: Scalars['String']['output'];
};

/** A user with a login. Visible to the user and to callers with `users:read`. */
export type User = {
  __typename?: 'User';
  /** The `sub` claim of the user's access token. */
  id: Scalars['ID']['output'];
  /** The login name. It never changes. */
  username: Scalars['String']['output'];
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** The first name; null if not given. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** The last name; null if not given. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The roles in the user's login. */
  roles: Array<Role>;
  /** Delivery addresses, the preferred one first. An order without an address uses the first one. */
  addresses: Array<Address>;
  /** The user's seller profile; null for a user who is no seller. */
  seller?: Maybe<Seller>;
  /** The version of the profile, for `expectedVersion`. Increases with every change. */
  version: Scalars['Int']['output'];
  /** When the profile was created. */
  createdAt: Scalars['DateTime']['output'];
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

/** A user who sells products. */
export type Seller = {
  __typename?: 'Seller';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The name shown to buyers; the user name if no other was chosen. */
  displayName: Scalars['String']['output'];
  /** The seller's user; null if the caller may not see that user. */
  owner?: Maybe<User>;
};

/** The registered user, or why nobody was registered. */
export type RegisterResult = RegisterPayload | Registered | ValidationFailed | UsernameTaken | EmailTaken | IdempotencyKeyReused;

/** A registered user: what an anonymous caller may read. */
export type RegisterPayload = {
  __typename?: 'RegisterPayload';
  /** The id of the new user. */
  userId: Scalars['ID']['output'];
  /** The login name. */
  username: Scalars['String']['output'];
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The new user, or why none was created. */
export type CreateUserResult = CreateUserPayload | User | ValidationFailed | UsernameTaken | EmailTaken | IdempotencyKeyReused;

/** A created user. */
export type CreateUserPayload = {
  __typename?: 'CreateUserPayload';
  /** The current state of the user. */
  user: User;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The fields of a new user that an anonymous caller may read: the answer to `register` without `input.idempotencyKey`. */
export type Registered = {
  __typename?: 'Registered';
  /** The id of the new user. */
  userId: Scalars['ID']['output'];
  /** The login name. */
  username: Scalars['String']['output'];
};

/** The user name is taken. */
export type UsernameTaken = Refusal & {
  __typename?: 'UsernameTaken';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The changed profile, or why it was not changed. */
export type UpdateProfileResult = UpdateProfilePayload | User | ValidationFailed | VersionConflict | EmailTaken;

/** A changed profile. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** The current state of the user. */
  user: User;
};

/** The seller, or why the caller did not become one. */
export type BecomeSellerResult = BecomeSellerPayload | Seller | ValidationFailed;

/** The seller profile of the caller. */
export type BecomeSellerInput = {
  /** The name shown to buyers: at most 100 characters. */
  displayName: Scalars['String']['input'];
};

/** A seller. */
export type BecomeSellerPayload = {
  __typename?: 'BecomeSellerPayload';
  /** The seller. */
  seller: Seller;
};

/** The data of a registration. */
export type RegisterInput = {
  /** The login name. It must be unique. */
  username: Scalars['String']['input'];
  /** The e-mail address. It must be unique. */
  email: Scalars['String']['input'];
  /** The password. Only the identity provider stores it (as a hash), and checks its strength. */
  password: Scalars['String']['input'];
  /** The first name; optional. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The last name; optional. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Unique for each registration, chosen by the client. Without one, the answer is `Registered`, and a retry answers UsernameTaken. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** The data of a new user. */
export type CreateUserInput = {
  /** The login name. It must be unique. */
  username: Scalars['String']['input'];
  /** The e-mail address, to which the request to set a password is sent. It must be unique. */
  email: Scalars['String']['input'];
  /** The first name; optional. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The last name; optional. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Required. Unique for each user, chosen by the client. A retry with the same key returns the same user. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes of a profile. Fields that are left out stay as they are; null removes a name. */
export type UpdateProfileInput = {
  /** The first name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all addresses: at most 10, the preferred one first. */
  addresses?: InputMaybe<Array<UserAddressInput>>;
  /** Required. The `version` of the profile that the caller has read; another current version is a VersionConflict. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A delivery address. */
export type UserAddressInput = {
  /** Street and house number. */
  street: Scalars['String']['input'];
  /** Town or village. */
  city: Scalars['String']['input'];
  /** State or region; optional. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Country, as free text. */
  country: Scalars['String']['input'];
  /** Postal code. */
  zipCode: Scalars['String']['input'];
  /** Who receives the goods: at most 100 characters. Left out: the buyer. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number for the courier, such as +7 900 000-00-00: 5 to 15 digits, with spaces, brackets, dots and hyphens. */
  telephone?: InputMaybe<Scalars['String']['input']>;
  /** The company at the address: at most 100 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
};

/** Filters users. All given conditions must match. */
export type UserFilter = {
  /** Matches parts of user name, e-mail address and names, whatever the case and the accents: at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Matches users with this role. */
  role?: InputMaybe<Role>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The users of this page. */
  edges: Array<UserEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** A user and its cursor. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** The passwords of a change. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: Scalars['String']['input'];
  /** The new password: 8 to 128 characters, another one than the current. */
  newPassword: Scalars['String']['input'];
};

/** The changed password, or why it stays as it was. */
export type ChangePasswordResult = ChangePasswordPayload | ValidationFailed | WrongPassword | NoPassword;

/** The password was changed, and the user's other sessions have ended. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** The id of the user. */
  userId: Scalars['ID']['output'];
};

/** The current password is wrong. */
export type WrongPassword = Refusal & {
  __typename?: 'WrongPassword';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The login has no password. */
export type NoPassword = Refusal & {
  __typename?: 'NoPassword';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** Which sessions to end. */
export type SignOutEverywhereInput = {
  /** Whether to end the session of this request too. */
  all?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The ended sessions, or why none has ended. */
export type SignOutEverywhereResult = SignOutEverywherePayload | ValidationFailed;

/** The sessions have ended. */
export type SignOutEverywherePayload = {
  __typename?: 'SignOutEverywherePayload';
  /** The id of the user. */
  userId: Scalars['ID']['output'];
};

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

/** From when on a new value of a setting is used. */
export type SettingEffect =
  /** From the next request or message on. */
  | 'NEXT_REQUEST'
  /** From the next checkout on: one that has started keeps the value from its start. */
  | 'NEXT_SAGA';

/** Where the value of a setting comes from. */
export type SettingSource =
  /** An administrator has set it while the shop runs. */
  | 'SETTING'
  /** The environment of the services. */
  | 'ENVIRONMENT'
  /** The default of the shop. */
  | 'DEFAULT';

/** A setting, with each of its values as a text. That of `setValue` comes before that of the environment, and that before the default. */
export type Setting = {
  __typename?: 'Setting';
  /** The setting. */
  key: SettingKey;
  /** The value in force. */
  value: Scalars['String']['output'];
  /** Where the value in force comes from. */
  source: SettingSource;
  /** The value that an administrator has set; null when none is in force. */
  setValue?: Maybe<Scalars['String']['output']>;
  /** The value of the environment; null when it has none. */
  environmentValue?: Maybe<Scalars['String']['output']>;
  /** The default. */
  defaultValue: Scalars['String']['output'];
  /** When `setValue` ends by itself; null: never. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** What a value looks like. */
  kind: SettingKind;
  /** The unit; null for a kind without one. */
  unit?: Maybe<SettingUnit>;
  /** The lowest value; null for a kind without bounds. */
  min?: Maybe<Scalars['String']['output']>;
  /** The highest value; null for a kind without bounds. */
  max?: Maybe<Scalars['String']['output']>;
  /** From when on a new value is used. */
  effect: SettingEffect;
  /** The version, for `expectedVersion`: increases with every change, and is 0 for a setting that was never set. */
  version: Scalars['Int']['output'];
  /** The id of the user who changed it last; null when it was never set. */
  changedBy?: Maybe<Scalars['ID']['output']>;
  /** When it was changed last; null when it was never set. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A change of a setting. It is never changed or deleted. */
export type SettingChange = {
  __typename?: 'SettingChange';
  /** The change's id. */
  id: Scalars['ID']['output'];
  /** The setting. */
  key: SettingKey;
  /** The version of the setting after the change. */
  version: Scalars['Int']['output'];
  /** The value before that was set; null when there was none. */
  oldValue?: Maybe<Scalars['String']['output']>;
  /** The new value; null when the setting was cleared. */
  value?: Maybe<Scalars['String']['output']>;
  /** When the new value ends by itself; null: never. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the user who changed it. */
  changedBy: Scalars['ID']['output'];
  /** When it was changed. */
  changedAt: Scalars['DateTime']['output'];
  /** The trace of the request, as in the log of the services; null when it had none. */
  traceId?: Maybe<Scalars['String']['output']>;
};

/** A page of changes of settings. */
export type SettingChangeConnection = {
  __typename?: 'SettingChangeConnection';
  /** The changes of this page. */
  edges: Array<SettingChangeEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** A change of a setting and its cursor. */
export type SettingChangeEdge = {
  __typename?: 'SettingChangeEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: SettingChange;
};

/** A setting and its new value. */
export type SetSettingInput = {
  /** The setting. */
  key: SettingKey;
  /** The value as a text, in the unit of the setting: "300", "5000.00", "true". */
  value: Scalars['String']['input'];
  /** When the value ends by itself: for a fault, within the next hour. Left out for everything else. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** The `version` that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing more. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The changed setting, or why it was not changed. */
export type SetSettingResult = SetSettingPayload | ValidationFailed | VersionConflict | IdempotencyKeyReused;

/** A setting was set. */
export type SetSettingPayload = {
  __typename?: 'SetSettingPayload';
  /** The current state of the setting. */
  setting: Setting;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the user. */
  email: Scalars['String']['input'];
};

/** The accepted request, or why it was not accepted. */
export type RequestPasswordResetResult = RequestPasswordResetPayload | ValidationFailed;

/** The request was accepted. This does not say whether a user has the address. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** The e-mail address, in lower case. */
  email: Scalars['String']['output'];
};

/** Whom to invite. */
export type InviteUserInput = {
  /** The user's id. */
  userId: Scalars['ID']['input'];
  /** Unique for each invitation, chosen by the client. A retry with the same key sends no second mail. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The invited user, or why no mail is sent. */
export type InviteUserResult = InviteUserPayload | ValidationFailed | NotFound | HasPassword | IdempotencyKeyReused;

/** An invited user. */
export type InviteUserPayload = {
  __typename?: 'InviteUserPayload';
  /** The current state of the user. */
  user: User;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The setting to clear. */
export type ClearSettingInput = {
  /** The setting. */
  key: SettingKey;
  /** The `version` that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing more. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The cleared setting, or why it was not cleared. */
export type ClearSettingResult = ClearSettingPayload | ValidationFailed | VersionConflict | IdempotencyKeyReused;

/** A setting was cleared. */
export type ClearSettingPayload = {
  __typename?: 'ClearSettingPayload';
  /** The current state of the setting. */
  setting: Setting;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The user has a password already. */
export type HasPassword = Refusal & {
  __typename?: 'HasPassword';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** A request of a mail to confirm the e-mail address. */
export type RequestEmailConfirmationInput = {
  /** Unique for each request, chosen by the client. A retry with the same key sends no second mail. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The accepted request, or why no mail is sent. */
export type RequestEmailConfirmationResult = RequestEmailConfirmationPayload | ValidationFailed | EmailConfirmed | NoEmailAddress | IdempotencyKeyReused;

/** The request was accepted. */
export type RequestEmailConfirmationPayload = {
  __typename?: 'RequestEmailConfirmationPayload';
  /** The user whose address is to be confirmed. */
  user: User;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The e-mail address is confirmed already. */
export type EmailConfirmed = Refusal & {
  __typename?: 'EmailConfirmed';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The login has no e-mail address. */
export type NoEmailAddress = Refusal & {
  __typename?: 'NoEmailAddress';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
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
  User: User;
  Seller: Seller;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Shop:
    ( { __typename: 'Shop' }
    & GraphQLRecursivePick<FederationTypes['Shop'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
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
  RegisterResult:
    | ( RegisterPayload )
    | ( Registered )
    | ( ValidationFailed )
    | ( UsernameTaken )
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
  ;
  CreateUserResult:
    | ( Omit<CreateUserPayload, 'user'> & { user: _RefType['User'] } )
    | ( UserModel )
    | ( ValidationFailed )
    | ( UsernameTaken )
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
  ;
  UpdateProfileResult:
    | ( Omit<UpdateProfilePayload, 'user'> & { user: _RefType['User'] } )
    | ( UserModel )
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( EmailTaken )
  ;
  BecomeSellerResult:
    | ( Omit<BecomeSellerPayload, 'seller'> & { seller: _RefType['Seller'] } )
    | ( SellerModel )
    | ( ValidationFailed )
  ;
  ChangePasswordResult:
    | ( ChangePasswordPayload )
    | ( ValidationFailed )
    | ( WrongPassword )
    | ( NoPassword )
  ;
  SignOutEverywhereResult:
    | ( SignOutEverywherePayload )
    | ( ValidationFailed )
  ;
  SetSettingResult:
    | ( Omit<SetSettingPayload, 'setting'> & { setting: _RefType['Setting'] } )
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  RequestPasswordResetResult:
    | ( RequestPasswordResetPayload )
    | ( ValidationFailed )
  ;
  InviteUserResult:
    | ( Omit<InviteUserPayload, 'user'> & { user: _RefType['User'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( HasPassword )
    | ( IdempotencyKeyReused )
  ;
  ClearSettingResult:
    | ( Omit<ClearSettingPayload, 'setting'> & { setting: _RefType['Setting'] } )
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  RequestEmailConfirmationResult:
    | ( Omit<RequestEmailConfirmationPayload, 'user'> & { user: _RefType['User'] } )
    | ( ValidationFailed )
    | ( EmailConfirmed )
    | ( NoEmailAddress )
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
    | ( UsernameTaken )
    | ( WrongPassword )
    | ( NoPassword )
    | ( HasPassword )
    | ( EmailConfirmed )
    | ( NoEmailAddress )
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
  User: ResolverTypeWrapper<UserModel>;
  Role: Role;
  Seller: ResolverTypeWrapper<SellerModel>;
  RegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterResult']>;
  RegisterPayload: ResolverTypeWrapper<RegisterPayload>;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  Registered: ResolverTypeWrapper<Registered>;
  UsernameTaken: ResolverTypeWrapper<UsernameTaken>;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user'> & { user: ResolversTypes['User'] }>;
  BecomeSellerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BecomeSellerResult']>;
  BecomeSellerInput: BecomeSellerInput;
  BecomeSellerPayload: ResolverTypeWrapper<Omit<BecomeSellerPayload, 'seller'> & { seller: ResolversTypes['Seller'] }>;
  RegisterInput: RegisterInput;
  CreateUserInput: CreateUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UserAddressInput: UserAddressInput;
  UserFilter: UserFilter;
  UserConnection: ResolverTypeWrapper<UserConnectionModel>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  WrongPassword: ResolverTypeWrapper<WrongPassword>;
  NoPassword: ResolverTypeWrapper<NoPassword>;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutEverywhereResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutEverywhereResult']>;
  SignOutEverywherePayload: ResolverTypeWrapper<SignOutEverywherePayload>;
  SettingKey: SettingKey;
  SettingKind: SettingKind;
  SettingUnit: SettingUnit;
  SettingEffect: SettingEffect;
  SettingSource: SettingSource;
  Setting: ResolverTypeWrapper<SettingModel>;
  SettingChange: ResolverTypeWrapper<SettingChangeModel>;
  SettingChangeConnection: ResolverTypeWrapper<SettingChangeConnectionModel>;
  SettingChangeEdge: ResolverTypeWrapper<Omit<SettingChangeEdge, 'node'> & { node: ResolversTypes['SettingChange'] }>;
  SetSettingInput: SetSettingInput;
  SetSettingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSettingResult']>;
  SetSettingPayload: ResolverTypeWrapper<Omit<SetSettingPayload, 'setting'> & { setting: ResolversTypes['Setting'] }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequestPasswordResetPayload: ResolverTypeWrapper<RequestPasswordResetPayload>;
  InviteUserInput: InviteUserInput;
  InviteUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteUserResult']>;
  InviteUserPayload: ResolverTypeWrapper<Omit<InviteUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  ClearSettingInput: ClearSettingInput;
  ClearSettingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClearSettingResult']>;
  ClearSettingPayload: ResolverTypeWrapper<Omit<ClearSettingPayload, 'setting'> & { setting: ResolversTypes['Setting'] }>;
  HasPassword: ResolverTypeWrapper<HasPassword>;
  RequestEmailConfirmationInput: RequestEmailConfirmationInput;
  RequestEmailConfirmationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestEmailConfirmationResult']>;
  RequestEmailConfirmationPayload: ResolverTypeWrapper<Omit<RequestEmailConfirmationPayload, 'user'> & { user: ResolversTypes['User'] }>;
  EmailConfirmed: ResolverTypeWrapper<EmailConfirmed>;
  NoEmailAddress: ResolverTypeWrapper<NoEmailAddress>;
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
  User: UserModel;
  Seller: SellerModel;
  RegisterResult: ResolversUnionTypes<ResolversParentTypes>['RegisterResult'];
  RegisterPayload: RegisterPayload;
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  CreateUserPayload: Omit<CreateUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  Registered: Registered;
  UsernameTaken: UsernameTaken;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user'> & { user: ResolversParentTypes['User'] };
  BecomeSellerResult: ResolversUnionTypes<ResolversParentTypes>['BecomeSellerResult'];
  BecomeSellerInput: BecomeSellerInput;
  BecomeSellerPayload: Omit<BecomeSellerPayload, 'seller'> & { seller: ResolversParentTypes['Seller'] };
  RegisterInput: RegisterInput;
  CreateUserInput: CreateUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UserAddressInput: UserAddressInput;
  UserFilter: UserFilter;
  UserConnection: UserConnectionModel;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordPayload: ChangePasswordPayload;
  WrongPassword: WrongPassword;
  NoPassword: NoPassword;
  SignOutEverywhereInput: SignOutEverywhereInput;
  SignOutEverywhereResult: ResolversUnionTypes<ResolversParentTypes>['SignOutEverywhereResult'];
  SignOutEverywherePayload: SignOutEverywherePayload;
  Setting: SettingModel;
  SettingChange: SettingChangeModel;
  SettingChangeConnection: SettingChangeConnectionModel;
  SettingChangeEdge: Omit<SettingChangeEdge, 'node'> & { node: ResolversParentTypes['SettingChange'] };
  SetSettingInput: SetSettingInput;
  SetSettingResult: ResolversUnionTypes<ResolversParentTypes>['SetSettingResult'];
  SetSettingPayload: Omit<SetSettingPayload, 'setting'> & { setting: ResolversParentTypes['Setting'] };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequestPasswordResetPayload: RequestPasswordResetPayload;
  InviteUserInput: InviteUserInput;
  InviteUserResult: ResolversUnionTypes<ResolversParentTypes>['InviteUserResult'];
  InviteUserPayload: Omit<InviteUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  ClearSettingInput: ClearSettingInput;
  ClearSettingResult: ResolversUnionTypes<ResolversParentTypes>['ClearSettingResult'];
  ClearSettingPayload: Omit<ClearSettingPayload, 'setting'> & { setting: ResolversParentTypes['Setting'] };
  HasPassword: HasPassword;
  RequestEmailConfirmationInput: RequestEmailConfirmationInput;
  RequestEmailConfirmationResult: ResolversUnionTypes<ResolversParentTypes>['RequestEmailConfirmationResult'];
  RequestEmailConfirmationPayload: Omit<RequestEmailConfirmationPayload, 'user'> & { user: ResolversParentTypes['User'] };
  EmailConfirmed: EmailConfirmed;
  NoEmailAddress: NoEmailAddress;
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'UsernameTaken' | 'WrongPassword' | 'NoPassword' | 'HasPassword' | 'EmailConfirmed' | 'NoEmailAddress', ParentType, ContextType>;
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
  me: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  shop: Resolver<ResolversTypes['Shop'], ParentType, ContextType>;
  user: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userExists: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryUserExistsArgs, 'id'>>;
  users: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  settings: Resolver<Array<ResolversTypes['Setting']>, ParentType, ContextType>;
  setting: Resolver<ResolversTypes['Setting'], ParentType, ContextType, RequireFields<QuerySettingArgs, 'key'>>;
  settingLog: Resolver<ResolversTypes['SettingChangeConnection'], ParentType, ContextType, RequireFields<QuerySettingLogArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  register: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  createUser: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  updateProfile: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  becomeSeller: Resolver<ResolversTypes['BecomeSellerResult'], ParentType, ContextType, Partial<MutationBecomeSellerArgs>>;
  changePassword: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  signOutEverywhere: Resolver<ResolversTypes['SignOutEverywhereResult'], ParentType, ContextType, RequireFields<MutationSignOutEverywhereArgs, 'input'>>;
  setSetting: Resolver<ResolversTypes['SetSettingResult'], ParentType, ContextType, RequireFields<MutationSetSettingArgs, 'input'>>;
  clearSetting: Resolver<ResolversTypes['ClearSettingResult'], ParentType, ContextType, RequireFields<MutationClearSettingArgs, 'input'>>;
  requestPasswordReset: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  inviteUser: Resolver<ResolversTypes['InviteUserResult'], ParentType, ContextType, RequireFields<MutationInviteUserArgs, 'input'>>;
  requestEmailConfirmation: Resolver<ResolversTypes['RequestEmailConfirmationResult'], ParentType, ContextType, RequireFields<MutationRequestEmailConfirmationArgs, 'input'>>;
};

export type ShopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop'], FederationReferenceType extends FederationReferenceTypes['Shop'] = FederationReferenceTypes['Shop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterResult'] = ResolversParentTypes['RegisterResult']> = {
  __resolveType: TypeResolveFn<'RegisterPayload' | 'Registered' | 'ValidationFailed' | 'UsernameTaken' | 'EmailTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'CreateUserPayload' | 'User' | 'ValidationFailed' | 'UsernameTaken' | 'EmailTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registered'] = ResolversParentTypes['Registered']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UsernameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsernameTaken'] = ResolversParentTypes['UsernameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdateProfilePayload' | 'User' | 'ValidationFailed' | 'VersionConflict' | 'EmailTaken', ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BecomeSellerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BecomeSellerResult'] = ResolversParentTypes['BecomeSellerResult']> = {
  __resolveType: TypeResolveFn<'BecomeSellerPayload' | 'Seller' | 'ValidationFailed', ParentType, ContextType>;
};

export type BecomeSellerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BecomeSellerPayload'] = ResolversParentTypes['BecomeSellerPayload']> = {
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordPayload' | 'ValidationFailed' | 'WrongPassword' | 'NoPassword', ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongPassword'] = ResolversParentTypes['WrongPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPassword'] = ResolversParentTypes['NoPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutEverywhereResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywhereResult'] = ResolversParentTypes['SignOutEverywhereResult']> = {
  __resolveType: TypeResolveFn<'SignOutEverywherePayload' | 'ValidationFailed', ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Setting'] = ResolversParentTypes['Setting']> = {
  key?: Resolver<ResolversTypes['SettingKey'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SettingSource'], ParentType, ContextType>;
  setValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environmentValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defaultValue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SettingKind'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['SettingUnit']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['SettingEffect'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SettingChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettingChange'] = ResolversParentTypes['SettingChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['SettingKey'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SettingChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettingChangeConnection'] = ResolversParentTypes['SettingChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SettingChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SettingChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettingChangeEdge'] = ResolversParentTypes['SettingChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SettingChange'], ParentType, ContextType>;
};

export type SetSettingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSettingResult'] = ResolversParentTypes['SetSettingResult']> = {
  __resolveType: TypeResolveFn<'SetSettingPayload' | 'ValidationFailed' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SetSettingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSettingPayload'] = ResolversParentTypes['SetSettingPayload']> = {
  setting?: Resolver<ResolversTypes['Setting'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'RequestPasswordResetPayload' | 'ValidationFailed', ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserResult'] = ResolversParentTypes['InviteUserResult']> = {
  __resolveType: TypeResolveFn<'InviteUserPayload' | 'ValidationFailed' | 'NotFound' | 'HasPassword' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type InviteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserPayload'] = ResolversParentTypes['InviteUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClearSettingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSettingResult'] = ResolversParentTypes['ClearSettingResult']> = {
  __resolveType: TypeResolveFn<'ClearSettingPayload' | 'ValidationFailed' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ClearSettingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSettingPayload'] = ResolversParentTypes['ClearSettingPayload']> = {
  setting?: Resolver<ResolversTypes['Setting'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HasPasswordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HasPassword'] = ResolversParentTypes['HasPassword']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestEmailConfirmationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailConfirmationResult'] = ResolversParentTypes['RequestEmailConfirmationResult']> = {
  __resolveType: TypeResolveFn<'RequestEmailConfirmationPayload' | 'ValidationFailed' | 'EmailConfirmed' | 'NoEmailAddress' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RequestEmailConfirmationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailConfirmationPayload'] = ResolversParentTypes['RequestEmailConfirmationPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailConfirmedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailConfirmed'] = ResolversParentTypes['EmailConfirmed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoEmailAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoEmailAddress'] = ResolversParentTypes['NoEmailAddress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  User?: UserResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  RegisterResult?: RegisterResultResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  Registered?: RegisteredResolvers<ContextType>;
  UsernameTaken?: UsernameTakenResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  BecomeSellerResult?: BecomeSellerResultResolvers<ContextType>;
  BecomeSellerPayload?: BecomeSellerPayloadResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  WrongPassword?: WrongPasswordResolvers<ContextType>;
  NoPassword?: NoPasswordResolvers<ContextType>;
  SignOutEverywhereResult?: SignOutEverywhereResultResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  Setting?: SettingResolvers<ContextType>;
  SettingChange?: SettingChangeResolvers<ContextType>;
  SettingChangeConnection?: SettingChangeConnectionResolvers<ContextType>;
  SettingChangeEdge?: SettingChangeEdgeResolvers<ContextType>;
  SetSettingResult?: SetSettingResultResolvers<ContextType>;
  SetSettingPayload?: SetSettingPayloadResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  InviteUserResult?: InviteUserResultResolvers<ContextType>;
  InviteUserPayload?: InviteUserPayloadResolvers<ContextType>;
  ClearSettingResult?: ClearSettingResultResolvers<ContextType>;
  ClearSettingPayload?: ClearSettingPayloadResolvers<ContextType>;
  HasPassword?: HasPasswordResolvers<ContextType>;
  RequestEmailConfirmationResult?: RequestEmailConfirmationResultResolvers<ContextType>;
  RequestEmailConfirmationPayload?: RequestEmailConfirmationPayloadResolvers<ContextType>;
  EmailConfirmed?: EmailConfirmedResolvers<ContextType>;
  NoEmailAddress?: NoEmailAddressResolvers<ContextType>;
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
