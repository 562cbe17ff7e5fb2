import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The dead letter to release. */
export type ReleaseDeadLetterInput = {
  /** The dead letter's id. */
  id: string;
  /** The service that could not handle it. */
  service: string;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

export type LettersQueryVariables = Exact<{
  service?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LettersQuery = { deadLetters: { unavailable: Array<string>, edges: Array<{ node: { id: string, service: string, topic: string, partition: number, position: string, key: string | null, type: string | null, text: string | null, error: string | null, attempts: number, at: string, deadAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, health: Array<{ service: string, deadLetters: number | null }> };

export type ReleaseLetterMutationVariables = Exact<{
  input: ReleaseDeadLetterInput;
}>;


export type ReleaseLetterMutation = { releaseDeadLetter:
    | { __typename: 'ReleaseDeadLetterPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const LettersDocument = "query Letters($service: String, $after: String) { deadLetters(service: $service, first: 20, after: $after) { edges { node { id service topic partition position key type text error attempts at deadAt } } pageInfo { hasNextPage endCursor } unavailable } health { service deadLetters } }" as Document<LettersQuery, LettersQueryVariables>;
export const ReleaseLetterDocument = "mutation ReleaseLetter($input: ReleaseDeadLetterInput!) { releaseDeadLetter(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ReleaseLetterMutation, ReleaseLetterMutationVariables>;
