import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { inSpanSync } from '@souk/platform/runtime/tracing/span';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkVariables } from '../http/check-variables.ts';
import { forwardedHeaders } from '../http/forwarded-headers.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { LimitConcurrency, Ports } from '../ports.ts';
import type { Executed, SentContext } from '../request/context.ts';
import { type HeaderRules, ReturnedHeaders } from '../request/returned-headers.ts';
import type { TokenActivity } from '../request/sessions.ts';
import { type AnswerPorts, knownAnswerer } from './answer-known.ts';
import { checkBody } from './check-body.ts';
import { ownTurn } from './own-turn.ts';
import { sentIn } from './sent-in.ts';
import type { AnonymousCache } from './use-anonymous-cache.ts';

export type GraphqlSettings = {
  readonly production: boolean;
  /** The time limit for the whole response; a mutation that has begun runs to its end. */
  readonly totalMs: number;
  /** How long a request may wait in the queue. */
  readonly waitMs: number;
  /** The headers of clients that subgraphs receive; none without it. */
  readonly forward?: HeaderRules;
  /** The headers of subgraphs that clients receive; with any, Apollo Server answers every query. */
  readonly returns?: HeaderRules;
};

export type GraphqlPorts = {
  readonly limitConcurrency: LimitConcurrency;
  readonly anonymousCache: AnonymousCache;
  /** Null where the provider reports every end of a login. */
  readonly tokenActivity: TokenActivity | null;
};

type HandlerPorts = Ports & GraphqlPorts & Pick<AnswerPorts, 'operations' | 'observeAnswer'>;

/**
 * Answers a request: a known query without the server. An operation that has to be parsed or planned first waits for
 * a turn of its own, so that many new ones at a time do not hold up streams.
 */
export function requestHandler(
  server: ApolloServer<SentContext>,
  ports: HandlerPorts,
  { totalMs, production, forward = [], returns = [] }: GraphqlSettings,
) {
  const executedFor = new WeakMap<FastifyRequest, Executed>();
  const contextOf = contextBuilder(ports, totalMs, { forward, returns });
  const answer = fastifyApolloHandler(server, {
    context: async (request, reply) => {
      checkBody(request);
      const { sources, variables } = sentIn(request);
      for (const values of variables) checkVariables(values);
      for (const source of sources) inSpanSync('parse', () => ports.parseOperation(source));
      const executed = executedFor.get(request);
      return { ...(await contextOf(request, reply)), ...(executed && { executed }) };
    },
  });
  const keepsAnonymous = ports.anonymousCache.isOn;
  const turn = ownTurn();
  const answerKnown = knownAnswerer({ ...ports, keepsAnonymous, showCost: !production, turn });
  const isReady = readyIn(ports);
  return async (scope: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => {
    if (returns.length === 0) {
      const answered = await answerKnown(request, reply, () => contextOf(request, reply));
      if (answered === 'sent') return reply;
      if (answered.executed) executedFor.set(request, answered.executed);
    }
    if (!isReady(request)) await turn();
    return answer.call(scope, request, reply);
  };
}

/** Whether everything that a request may execute is parsed, valid and planned. */
function readyIn({ graph, operations }: HandlerPorts) {
  return (request: FastifyRequest): boolean => {
    const { sources, operationName } = sentIn(request);
    return sources.every((source) => {
      const known = operations.get(graph.current, source, operationName);
      return known !== undefined && graph.isPlanned(graph.current, known);
    });
  };
}

type Rules = { readonly forward: HeaderRules; readonly returns: HeaderRules };

/** The context of a request, made once: Apollo Server continues with that of a query that it has to answer. */
function contextBuilder({ identify }: Ports, totalMs: number, rules: Rules) {
  const contexts = new WeakMap<FastifyRequest, SentContext>();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<SentContext> => {
    const known = contexts.get(request);
    if (known) return known;
    const caller = await identify(request);
    const { ip: address, trace } = request;
    const forwarded = forwardedHeaders(rules.forward, request.headers);
    const context = {
      ...{ caller, address, trace, signal: requestSignal(reply.raw, totalMs) },
      ...(forwarded && { forwarded }),
      ...(rules.returns.length > 0 && { returned: new ReturnedHeaders(rules.returns) }),
    };
    contexts.set(request, context);
    return context;
  };
}
