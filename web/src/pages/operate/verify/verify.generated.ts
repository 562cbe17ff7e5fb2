import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a verification has ended. */
export type VerificationState =
  /** It is running. */
  | 'RUNNING'
  /** It has checked every invariant. */
  | 'DONE'
  /** It ended early, and has no result: the log of the shop says why. */
  | 'INCOMPLETE';

/** The request for a verification. */
export type VerifyInput = {
  /** Unique for each verification, chosen by the client. A retry with the key of the newest one starts no other. */
  idempotencyKey: string;
};

export type VerificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type VerificationsQuery = { verifications: Array<{ id: string, state: VerificationState, startedAt: string, finishedAt: string | null, invariants: Array<{ name: string, violations: number, examples: Array<string> }> }> };

export type StartVerificationMutationVariables = Exact<{
  input: VerifyInput;
}>;


export type StartVerificationMutation = { verify:
    | { __typename: 'VerifyPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const VerificationsDocument = "query Verifications { verifications { id state startedAt finishedAt invariants { name violations examples } } }" as Document<VerificationsQuery, VerificationsQueryVariables>;
export const StartVerificationDocument = "mutation StartVerification($input: VerifyInput!) { verify(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<StartVerificationMutation, StartVerificationMutationVariables>;
