import type { PlanNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
} from 'graphql';
import { clientPath } from './client-path.ts';
import type { PlanContext } from './compile-part.ts';
import { compileProgram } from './compile-program.ts';
import { complete } from './complete.ts';
import { ErrorPaths } from './error-paths.ts';
import { compileIntrospection, type Introspect } from './introspection.ts';
import { merge } from './merge.ts';
import { MissingEntities } from './missing-entities.ts';
import { OperationShapes } from './operation-shapes.ts';
import type { Program } from './program.ts';
import { type ClientOperation, renameOperation, TreeNames } from './rename.ts';
import { type RunInput, type RunResult, run } from './run.ts';
import type { Selection } from './shape.ts';
import { type RequirementsOf, splitByRequirements } from './split-requirements.ts';
import type { LocatedError } from './subgraph-errors.ts';
import type { Tree } from './tree.ts';
import { write } from './write.ts';

/** An operation that can be run often, also at the same time. */
export type Executable = {
  readonly client: ClientOperation;
  readonly schema: GraphQLSchema;
  /** The first has all but what `splitByRequirements` separates; the others add to its tree. */
  readonly programs: readonly Program[];
  readonly introspect: Introspect | null;
  readonly shapes: OperationShapes;
};

/** The operation of a document with the fragments that it may use. Throws for an unknown name. */
export function clientOperation(document: DocumentNode, operationName?: string): ClientOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new TypeError('The document has no operation with that name.');
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  return { operation, fragments };
}

/** How to plan a renamed document, and what the compiler must know of the supergraph. */
export type Planning = Omit<PlanContext, 'variables'> & {
  readonly requirementsOf: RequirementsOf;
  readonly plan: (document: DocumentNode) => PlanNode | undefined;
};

/** Compiles a valid operation. `schema` is the schema that its client sees. */
export function compileOperation(
  client: ClientOperation,
  schema: GraphQLSchema,
  { plan, requirementsOf, ...context }: Planning,
  merges = true,
): Executable {
  const names = new TreeNames(schema);
  const renamed = renameOperation(client, schema, names);
  const variables = client.operation.variableDefinitions ?? [];
  const documents = renamed ? splitByRequirements(renamed, schema, requirementsOf) : [];
  return {
    client,
    schema,
    programs: documents.map((document) =>
      compileProgram(document, plan(document), { ...context, variables }, merges),
    ),
    introspect: compileIntrospection(client, schema, names),
    shapes: new OperationShapes({ ...client, schema, names }),
  };
}

/**
 * Runs an operation whose variables are valid. Never rejects: what a subgraph could not answer is null, with an error
 * at its position.
 */
export async function executeOperation(
  executable: Executable,
  input: Omit<RunInput, 'conditions' | 'missing'>,
): Promise<ExecutionResult> {
  const collected = await collect(executable, input);
  return collected instanceof GraphQLError ? { errors: [collected] } : answerOf(collected);
}

/** What all calls of an operation brought, before the answer is written. */
type Collected = {
  readonly selection: Selection;
  readonly tree: Tree;
  readonly introspection: Tree;
  /** For the client, each position once. */
  readonly errors: readonly GraphQLError[];
  readonly known: ErrorPaths;
  readonly missing: MissingEntities;
};

/** Calls the subgraphs. Resolves with an error when a condition is null. */
export async function collect(
  { shapes, programs, introspect }: Executable,
  input: Omit<RunInput, 'conditions' | 'missing'>,
): Promise<Collected | GraphQLError> {
  let conditions: RunInput['conditions'];
  try {
    conditions = shapes.conditionsFor(input.variables);
  } catch (error) {
    return error as GraphQLError;
  }
  const missing = new MissingEntities();
  const { tree, errors: located } = await runAll(programs, { ...input, conditions, missing });
  const introspected = introspect?.(input.variables) ?? {};
  const errors = [...(introspected.errors ?? [])];
  const selection = shapes.selectionFor(conditions);
  const known = new ErrorPaths();
  for (const one of located) {
    const error = clientError(one, selection, tree);
    const { path = [] } = error;
    // One error for a position is enough; without a position each says something else.
    if (path.length > 0 && known.has(path)) continue;
    errors.push(error);
    known.add(path);
  }
  const introspection = (introspected.data ?? {}) as Tree;
  return { selection, tree, introspection, errors, known, missing };
}

/** Writes the answer: fast where nothing is missing, else exactly. */
function answerOf({ selection, tree, introspection, ...found }: Collected): ExecutionResult {
  const data = found.errors.length === 0 ? write(selection, tree, introspection) : null;
  if (data) return { data };
  const completed = complete(selection, tree, introspection, found.known, found.missing);
  const errors = [...found.errors, ...completed.errors];
  return { ...(errors.length > 0 && { errors }), data: completed.data };
}

/** Runs all programs at the same time, each on a tree of its own, and merges these. */
async function runAll(programs: readonly Program[], input: RunInput): Promise<RunResult> {
  const [first, ...others] = await Promise.all(programs.map((program) => run(program, input)));
  if (!first) return { tree: {}, errors: [] };
  for (const [at, { tree, errors }] of others.entries()) {
    merge(first.tree, tree, programs[at + 1]?.fields ?? [], false);
    first.errors.push(...errors);
  }
  return first;
}

/** The error as a client may see it. The log has the subgraph's name. */
function clientError(
  { error, subgraph, path }: LocatedError,
  selection: Selection,
  tree: Tree,
): GraphQLError {
  const { message, extensions } = error as GraphQLFormattedError;
  return new GraphQLError(message || 'The subgraph sent an error without a message.', {
    path: clientPath(selection, tree, path),
    extensions: { ...extensions, serviceName: subgraph },
  });
}
