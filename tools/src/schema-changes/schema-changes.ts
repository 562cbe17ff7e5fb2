import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';
import { safeChanges } from './safe-changes.ts';

/** What changed for clients, one sentence for each change. */
export type SchemaChanges = {
  /** An operation that was valid may be invalid now, or be answered with another type. */
  readonly breaking: readonly string[];
  /** Operations stay valid, and a client may get values that it does not know. */
  readonly dangerous: readonly string[];
  readonly safe: readonly string[];
};

/** Sorts all changes from one schema to the next by what they mean for clients. */
export function schemaChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChanges {
  return {
    breaking: findBreakingChanges(before, after).map(({ description }) => description),
    dangerous: findDangerousChanges(before, after).map(({ description }) => description),
    safe: safeChanges(before, after),
  };
}
