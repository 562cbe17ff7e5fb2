import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';
import { safeChanges } from './safe-changes.ts';

/** The changes of a schema, one sentence for each. */
export type SchemaChanges = {
  /** A valid operation may become invalid, or return another type. */
  readonly breaking: readonly string[];
  /** Operations stay valid, but a client may receive values that it does not know. */
  readonly dangerous: readonly string[];
  readonly safe: readonly string[];
};

/** Sorts the changes between two schemas by their effect on clients. */
export function schemaChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChanges {
  return {
    breaking: findBreakingChanges(before, after).map(({ description }) => description),
    dangerous: findDangerousChanges(before, after).map(({ description }) => description),
    safe: safeChanges(before, after),
  };
}
