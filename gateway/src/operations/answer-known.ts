import { inSpan, inSpanSync } from '@souk/platform/runtime/tracing/span';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Plan, Revision } from '../graph/graph.ts';
import { overridesFor } from '../graph/override-conditions.ts';
import { singleFlight } from '../graph/subgraph/single-flight.ts';
import { checkVariables } from '../http/check-variables.ts';
import type { ConsumedCost, Ports } from '../ports.ts';
import type { Executed, SentContext } from '../request/context.ts';
import type { TokenActivity } from '../request/sessions.ts';
import { nameOperation } from '../request/trace.ts';
import type { KnownOperation, KnownOperations } from './known-operations.ts';
import { plainRequestIn } from './plain-request.ts';
import type { Metrics } from './use-metrics.ts';

export type AnswerPorts = Ports & {
  readonly operations: KnownOperations;
  readonly observeAnswer: Metrics['observeAnswer'];
  readonly tokenActivity: TokenActivity | null;
  /** Whether the answers of anonymous callers are kept: Apollo Server's plugin looks them up. */
  readonly keepsAnonymous: boolean;
  /** Whether each answer says what it cost. */
  readonly showCost: boolean;
  /** Waits for a turn of the event loop in which one operation is planned. */
  readonly turn: () => Promise<void>;
};

/** An answer without errors, as the bytes that all who share it receive. */
type Answer = { readonly bytes: Buffer; readonly result: ExecutionResult };

/** Sent when the answer is complete and has no errors. Otherwise Apollo Server answers: with `executed`, if it was run. */
type Answered = 'sent' | { readonly executed?: Executed };

type Prepared = {
  readonly plan: Plan;
  readonly cost: ConsumedCost | null;
  /** All that the answer depends on. */
  readonly key: string;
};

/**
 * Answers queries that are known, with the checks that Apollo Server's plugins make, in a fraction of its time. Equal
 * queries of one token at the same time have one answer; a query that began before a mutation ended is not
 * shared with a later one.
 */
export function knownAnswerer(ports: AnswerPorts) {
  const share = singleFlight<Answer | ExecutionResult>();
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    contextOf: () => Promise<SentContext>,
  ): Promise<Answered> => {
    const startedAt = performance.now();
    const plain = plainRequestIn(request);
    const revision = ports.graph.current;
    const known = plain && ports.operations.get(revision, plain.query, plain.operationName);
    if (!plain || !known?.isPlainQuery) return {};
    let context: SentContext;
    let prepared: Prepared | null;
    try {
      inSpanSync('parse', () => ports.parseOperation(plain.query));
      context = await contextOf();
      const overrides = overridesFor(revision.overrideLabels, context);
      if (!ports.graph.isPlanned(revision, known, overrides)) await ports.turn();
      prepared = prepare(ports, revision, known, plain.variables, context);
    } catch {
      // Nothing is executed or charged yet: Apollo Server finds the same error, and answers with it.
      return {};
    }
    if (!prepared) return {};
    const { key, plan, cost } = prepared;
    const { variables } = plain;
    const run = async (signal: AbortSignal) => {
      const result = await inSpan('execute', () =>
        ports.graph.execute(plan, { variables, context: { ...context, signal } }),
      );
      return result.errors ? result : { bytes: bytesOf({ data: result.data }), result };
    };
    const answer = await share(key, context.signal, ({ signal }) => run(signal)).catch(() =>
      // The client left or waited too long: with its signal each fetch fails at once.
      run(context.signal),
    );
    if (!('bytes' in answer)) return { executed: { result: answer, cost, startedAt } };
    ports.observeAnswer(known.operation, (performance.now() - startedAt) / 1_000);
    const shown = ports.showCost && cost;
    reply.header('content-type', 'application/json; charset=utf-8');
    reply.send(shown ? bytesOf({ data: answer.result.data, extensions: { cost } }) : answer.bytes);
    return 'sent';
  };
}

/** Apollo Server ends its answers with a line break. */
function bytesOf(answer: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(`${JSON.stringify(answer)}\n`);
}

/** The checks of Apollo Server's plugins, in their order, and the plan. Null: Apollo Server must answer. */
function prepare(
  { graph, checkRights, checkCost, tokenActivity, keepsAnonymous }: AnswerPorts,
  revision: Revision,
  known: KnownOperation,
  variables: Readonly<Record<string, unknown>>,
  context: SentContext,
): Prepared | null {
  const { caller } = context;
  const { document, operationName, operation } = known;
  if (keepsAnonymous && caller.via === 'anonymous') return null;
  checkVariables(variables);
  nameOperation(operation.name?.value);
  checkRights(revision, document, operationName, caller.viewer);
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(revision.api.js, definitions, variables);
  if (!coerced) return null;
  const overrides = overridesFor(revision.overrideLabels, context);
  const plan = inSpanSync('plan', () => graph.planOf(revision, known, overrides));
  if (caller.token) tokenActivity?.checkSoon(caller.token);
  const cost = checkCost(revision, { document, operationName, variables }, context);
  const key = JSON.stringify([
    ...[revision.id, known.hash, operationName, coerced, [...overrides]],
    ...[caller.token, caller.sessionId, context.forwarded, graph.mutationsEnded],
  ]);
  return { plan, cost, key };
}
