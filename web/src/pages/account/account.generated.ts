import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The seller profile of the caller. */
export type BecomeSellerInput = {
  /** The name shown to buyers: at most 100 characters. */
  displayName: string;
};

/** The passwords of a change. */
export type ChangePasswordInput = {
  /** The current password. */
  currentPassword: string;
  /** The new password: 8 to 128 characters, another one than the current. */
  newPassword: string;
};

/** Which session to end. */
export type EndSessionInput = {
  /** The session's id. */
  id: string;
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

/** Which sessions to end. */
export type SignOutEverywhereInput = {
  /** Whether to end the session of this request too. */
  all?: boolean | null | undefined;
};

/** Changes of a profile. Fields that are left out stay as they are; null removes a name. */
export type UpdateProfileInput = {
  /** The first name. */
  firstName?: string | null | undefined;
  /** The last name. */
  lastName?: string | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** Replaces all addresses: at most 10, the preferred one first. */
  addresses?: Array<UserAddressInput> | null | undefined;
  /** Required. The `version` of the profile that the caller has read; another current version is a VersionConflict. */
  expectedVersion?: number | null | undefined;
};

/** A delivery address. */
export type UserAddressInput = {
  /** Street and house number. */
  street: string;
  /** Town or village. */
  city: string;
  /** State or region; optional. */
  state?: string | null | undefined;
  /** Country, as free text. */
  country: string;
  /** Postal code. */
  zipCode: string;
  /** Who receives the goods: at most 100 characters. Left out: the buyer. */
  recipient?: string | null | undefined;
  /** A telephone number for the courier, such as +7 900 000-00-00: 5 to 15 digits, with spaces, brackets, dots and hyphens. */
  telephone?: string | null | undefined;
  /** The company at the address: at most 100 characters. */
  company?: string | null | undefined;
};

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { me: { id: string, username: string, email: string, firstName: string | null, lastName: string | null, roles: Array<Role>, version: number, seller: { displayName: string } | null, addresses: Array<{ street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }> } | null, mySessions: Array<{ id: string, lastUsedAt: string, userAgent: string | null, current: boolean }> };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'UpdateProfilePayload' }
    | { __typename: 'User' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'EmailTaken', message: string }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'ChangePasswordPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'WrongPassword', message: string }
    | { __typename: 'NoPassword', message: string }
   };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'EndSessionPayload' }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SignOutElsewhereMutationVariables = Exact<{
  input: SignOutEverywhereInput;
}>;


export type SignOutElsewhereMutation = { signOutEverywhere:
    | { __typename: 'SignOutEverywherePayload' }
    | { __typename: 'ValidationFailed', message: string }
   };

export type BecomeSellerMutationVariables = Exact<{
  input: BecomeSellerInput;
}>;


export type BecomeSellerMutation = { becomeSeller:
    | { __typename: 'BecomeSellerPayload' }
    | { __typename: 'Seller' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const ProfileDocument = "query Profile { me { id username email firstName lastName roles seller { displayName } version addresses { ...AddressParts } } mySessions { id lastUsedAt userAgent current } } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = "mutation UpdateProfile($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ChangePasswordDocument = "mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EndSessionDocument = "mutation EndSession($input: EndSessionInput!) { endSession(input: $input) { __typename ... on Refusal { message } } }" as Document<EndSessionMutation, EndSessionMutationVariables>;
export const SignOutElsewhereDocument = "mutation SignOutElsewhere($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { __typename ... on Refusal { message } } }" as Document<SignOutElsewhereMutation, SignOutElsewhereMutationVariables>;
export const BecomeSellerDocument = "mutation BecomeSeller($input: BecomeSellerInput!) { becomeSeller(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<BecomeSellerMutation, BecomeSellerMutationVariables>;
