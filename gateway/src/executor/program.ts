import type { FetchDataRewrite } from '@apollo/query-planner';
import type { OperationTypeNode, VariableDefinitionNode } from 'graphql';
import type { ConditionValues } from './condition-values.ts';
import type { KeySet } from './key-sets.ts';
import type { MergeFields } from './merge.ts';
import type { Step } from './positions.ts';
import type { IsOfType } from './rewrites.ts';

/** A plan, compiled: its groups in an order in which each stands behind those that it waits for. */
export type Program = {
  readonly groups: readonly Group[];
  /** What its tree has of the client's operation. */
  readonly fields: MergeFields;
};

/** One call of a subgraph. */
export type Group = {
  readonly subgraph: string;
  readonly kind: OperationTypeNode;
  readonly operationName: string | undefined;
  /** The groups whose answers it needs, by their place in the program. */
  readonly after: readonly number[];
  readonly parts: readonly Part[];
  /** The texts of the call by the set of parts that have something to ask. */
  readonly texts: Map<string, CallText>;
};

/** The text of a call, and the variables of the client that it uses. */
export type CallText = { readonly query: string; readonly variables: readonly string[] };

/** One `_entities` field of a call, or root fields. */
export type Part = {
  /** Null: root fields. */
  readonly keySet: KeySet | null;
  readonly at: readonly PlanPath[];
  /** The selection as text, without braces. */
  readonly selection: string;
  readonly variables: readonly VariableDefinitionNode[];
  readonly fields: MergeFields;
  readonly when: readonly Condition[];
  /** Whether a field is left after `@skip` and `@include`. */
  readonly selects: (conditions: ConditionValues) => boolean;
  /** Whether a field of this tree name is left out by them. */
  readonly excludes: (treeName: string, conditions: ConditionValues) => boolean;
  readonly output: readonly FetchDataRewrite[];
  readonly isOfType: IsOfType;
  /** Whether another fetch adds to objects below: then no two paths may share an object. */
  isExtendedBelow: boolean;
};

/** A path of the plan: its text, and the steps that it takes. */
export type PlanPath = { readonly text: string; readonly steps: readonly Step[] };

/** A variable of the client that must have this value. */
export type Condition = { readonly variable: string; readonly is: boolean };
