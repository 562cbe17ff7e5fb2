import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  getOperationAST,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { Graph, Plan, Revision } from '../../graph/graph.ts';
import { type UpstreamCall, upstreamCallOf } from '../../graph/plan.ts';
import type { Subscribe } from '../../graph/subgraph/subscribe.ts';
import { errorsMax } from '../../http/bounded-errors.ts';
import { noEvents, severalSources } from '../errors.ts';
import { type BuildRootValue, rootValueBuilder } from '../schema/build-root-value.ts';
import { type FromTopic, fromTopicsIn, stubKeysIn } from '../schema/from-topic.ts';

/** A subscription of one document, planned in one revision of the graph. */
type Planned = {
  readonly revision: Revision;
  readonly queryPlan: Plan;
  readonly root: { readonly node: FieldNode; readonly field: GraphQLField<unknown, unknown> };
};

/** How messages are built from the records of a topic. */
export type SubscriptionPlan = Planned & {
  readonly fromTopic: FromTopic;
  readonly buildRootValue: BuildRootValue;
  /** Whether each message has fields from subgraphs, fetched on behalf of a subscriber. */
  readonly usesSubgraphs: boolean;
};

/** How messages are built from a subscription at the subgraph that owns the field. */
export type UpstreamPlan = Planned & {
  readonly call: UpstreamCall;
  readonly subscribe: Subscribe;
};

export type AnyPlan = SubscriptionPlan | UpstreamPlan;

/** Whether the messages come from a subgraph. */
export function isUpstream(plan: AnyPlan): plan is UpstreamPlan {
  return 'call' in plan;
}

/** Validates and plans the subscriptions of one revision of the graph. */
export class SubscriptionPlans {
  readonly revision: Revision;
  readonly #graph: Graph;
  readonly #fromTopics: ReadonlyMap<string, FromTopic>;
  readonly #stubKeys: ReadonlyMap<string, string>;
  readonly #hasBroker: boolean;
  readonly #errors = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  readonly #plans = new WeakMap<DocumentNode, Map<string | undefined, AnyPlan>>();

  /**
   * Uses the current revision. Throws when one of its `@fromTopic` declarations can't be parsed. Without a broker
   * their fields have no events.
   */
  constructor(graph: Graph, hasBroker: boolean) {
    this.#hasBroker = hasBroker;
    this.#graph = graph;
    this.revision = graph.current;
    this.#fromTopics = fromTopicsIn(this.revision.document);
    this.#stubKeys = stubKeysIn(this.revision.document);
  }

  /** The topics to read, each once. */
  get topics(): readonly string[] {
    if (!this.#hasBroker) return [];
    return [...new Set([...this.#fromTopics.values()].map(({ topic }) => topic))];
  }

  /** The validation errors of a document. Validates it once. */
  errorsIn(document: DocumentNode): readonly GraphQLError[] {
    const errors =
      this.#errors.get(document) ??
      validate(this.revision.api.js, document, undefined, { maxErrors: errorsMax });
    this.#errors.set(document, errors);
    return errors;
  }

  /** The plan of a valid subscription. Plans it once. Throws for a field without a source of events. */
  planFor(document: DocumentNode, operationName: string | undefined): AnyPlan {
    const byName = this.#plans.get(document) ?? new Map<string | undefined, AnyPlan>();
    this.#plans.set(document, byName);
    const plan = byName.get(operationName) ?? this.#plan(document, operationName);
    byName.set(operationName, plan);
    return plan;
  }

  /** Takes 2.5–4 ms. */
  #plan(document: DocumentNode, operationName: string | undefined): AnyPlan {
    const { revision } = this;
    const queryPlan = this.#graph.planSubscription(document, operationName);
    const node = rootFieldIn(queryPlan);
    const field = node && revision.api.js.getSubscriptionType()?.getFields()[node.name.value];
    if (!field) throw noEvents();
    const planned = { revision, queryPlan, root: { node, field } };
    const fromTopic = this.#fromTopics.get(node.name.value);
    if (!fromTopic) return upstreamPlanOf(planned);
    if (!this.#hasBroker) throw noEvents();
    const buildRootValue = rootValueBuilder(revision.fullSchema.js, this.#stubKeys, fromTopic);
    const usesSubgraphs = queryPlan.executable.programs.some(({ groups }) => groups.length > 1);
    return { ...planned, fromTopic, buildRootValue, usesSubgraphs };
  }
}

function upstreamPlanOf(planned: Planned): UpstreamPlan {
  const { revision, queryPlan } = planned;
  const { subscribe } = revision.subgraphs[queryPlan.primary?.serviceName ?? ''] ?? {};
  if (!subscribe) throw noEvents();
  const call = upstreamCallOf(queryPlan);
  if (!call) throw severalSources();
  return { ...planned, call, subscribe };
}

/** The only root field. The planner has resolved fragments, and has not changed the arguments. */
function rootFieldIn({ primary }: Plan): FieldNode | undefined {
  const operation = primary && getOperationAST(parse(primary.operation));
  return operation ? firstFieldIn(operation.selectionSet) : undefined;
}

function firstFieldIn({ selections: [first] }: SelectionSetNode): FieldNode | undefined {
  if (first?.kind === Kind.FIELD) return first;
  return first?.kind === Kind.INLINE_FRAGMENT ? firstFieldIn(first.selectionSet) : undefined;
}
