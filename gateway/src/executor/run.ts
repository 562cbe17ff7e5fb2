import type { Context } from '../request/context.ts';
import { callText, entitiesName, representationsName } from './call-text.ts';
import type { ConditionValues } from './condition-values.ts';
import { type LivePart, livePartOf } from './live-part.ts';
import type { MissingEntities } from './missing-entities.ts';
import { PartAnswer } from './part-answer.ts';
import type { KnownPositions } from './positions.ts';
import type { Group, Part, Program } from './program.ts';
import type { Subgraph, SubgraphAnswer, Subgraphs } from './subgraph.ts';
import { type LocatedError, unlocated } from './subgraph-errors.ts';
import { isObject, type Tree } from './tree.ts';

/** The input of one run. */
export type RunInput = {
  readonly subgraphs: Subgraphs;
  /** As the client sent them: a subgraph applies the defaults itself. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The values of the variables in `@skip` and `@include`. */
  readonly conditions: ConditionValues;
  readonly context: Context;
  /** Gets what is null because an entity is missing. */
  readonly missing: MissingEntities;
};

/** The merged answers of all calls, and the errors in them. */
export type RunResult = { readonly tree: Tree; readonly errors: LocatedError[] };

/**
 * Runs a program: each call starts as soon as the answers that it needs are merged. Never rejects: a call that
 * fails is an error where its answer would be.
 */
export async function run(program: Program, input: RunInput): Promise<RunResult> {
  const result: RunResult = { tree: {}, errors: [] };
  const done: Promise<void>[] = [];
  for (const group of program.groups) {
    const needed = group.after.map((at) => done[at]);
    const isReady = needed.length === 0;
    done.push(
      isReady
        ? runGroup(program, group, input, result)
        : Promise.all(needed).then(() => runGroup(program, group, input, result)),
    );
  }
  await Promise.all(done);
  return result;
}

async function runGroup(
  program: Program,
  group: Group,
  input: RunInput,
  result: RunResult,
): Promise<void> {
  const live = livePartsOf(program, group, input, result.tree);
  if (live.length === 0) return;
  const parts = live.map(({ part }) => part);
  try {
    const answer = await call(group, live, parts, input);
    const answers = live.map(
      (one, nth) => new PartAnswer(one, entitiesName(parts, nth), group.subgraph, input.missing),
    );
    accept(answers, answer, result);
  } catch (cause) {
    result.errors.push(...live.flatMap((one) => unlocated(faultOf(cause), group.subgraph, one)));
  }
}

/**
 * The parts that have something to ask. Not in `runGroup`, which would keep the positions of every prefix until its
 * answer is there.
 */
function livePartsOf(
  { groups }: Program,
  { parts }: Group,
  { conditions }: RunInput,
  tree: Tree,
): LivePart[] {
  const isExcluded = (treeName: string) =>
    groups.some((other) => other.parts.some((part) => part.excludes(treeName, conditions)));
  // Of one group only: the tree changes with each answer.
  const known: KnownPositions = new Map();
  return parts.flatMap((part) => {
    const applies = part.when.every(({ variable, is }) => conditions[variable] === is);
    return applies && part.selects(conditions)
      ? (livePartOf(part, tree, known, isExcluded) ?? [])
      : [];
  });
}

function call(
  group: Group,
  live: readonly LivePart[],
  parts: readonly Part[],
  { subgraphs, variables: given, context }: RunInput,
): Promise<SubgraphAnswer> {
  const { query, variables: used } = callText(group, parts);
  const variables: Record<string, unknown> = {};
  for (const name of used) if (given[name] !== undefined) variables[name] = given[name];
  for (const [nth, { part, representations }] of live.entries())
    if (part.keySet) variables[representationsName(parts, nth)] = representations;
  const { operationName } = group;
  const subgraph: Subgraph | undefined = subgraphs[group.subgraph];
  if (!subgraph) throw new TypeError(`The supergraph has no subgraph ${group.subgraph}.`);
  const request = { query, variables, ...(operationName && { operationName }) };
  return subgraph.process({ request, context });
}

/** Merges the answer of each part, and locates the errors. */
function accept(
  answers: readonly PartAnswer[],
  { data, errors = [] }: SubgraphAnswer,
  result: RunResult,
): void {
  for (const error of errors) {
    const owner = answers.find((answer) => answer.owns(error)) ?? null;
    for (const answer of owner ? [owner] : answers) result.errors.push(...answer.locate(error));
  }
  for (const answer of answers) {
    const faults = answer.merge(isObject(data) ? data : null);
    result.errors.push(...faults);
  }
}

function faultOf(cause: unknown) {
  const message = cause instanceof Error ? cause.message : String(cause);
  return { message, extensions: { code: 'SUBGRAPH_FAULT' } };
}
