import { type DocumentNode, type GraphQLError, validate } from 'graphql';
import type { Graph, Revision } from '../../graph/graph.ts';
import { type Declared, declaredIn } from '../schema/from-topic.ts';
import { stubKeysIn } from '../schema/stub-keys.ts';
import { type Declarations, type Served, serve } from './served.ts';

/** What subscriptions need to know of one revision of the graph. */
export class Edition implements Declarations {
  readonly revision: Revision;
  readonly declared: ReadonlyMap<string, Declared>;
  readonly stubKeys: ReadonlyMap<string, string>;
  readonly #graph: Graph;
  readonly #errors = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  readonly #served = new WeakMap<DocumentNode, Map<string | undefined, Served>>();

  /** Of the current revision. Throws when it declares a subscription that can't be read. */
  constructor(graph: Graph) {
    this.#graph = graph;
    this.revision = graph.current;
    this.declared = declaredIn(this.revision.document);
    this.stubKeys = stubKeysIn(this.revision.document);
  }

  /** The topics that subscriptions are made of. */
  get topics(): readonly string[] {
    return [...new Set([...this.declared.values()].map(({ topic }) => topic))];
  }

  /** What is wrong with a document; found out once. */
  errorsIn(document: DocumentNode): readonly GraphQLError[] {
    const errors = this.#errors.get(document) ?? validate(this.revision.api.js, document);
    this.#errors.set(document, errors);
    return errors;
  }

  /** How a valid subscription is served; planned once. */
  serve(document: DocumentNode, operationName: string | undefined): Served {
    const byName = this.#served.get(document) ?? new Map<string | undefined, Served>();
    this.#served.set(document, byName);
    const served = byName.get(operationName) ?? serve(this, this.#graph, document, operationName);
    byName.set(operationName, served);
    return served;
  }
}
