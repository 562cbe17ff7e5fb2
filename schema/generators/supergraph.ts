import { type CompositionResult, composeServices } from '@apollo/composition';
import type { DocumentNode } from 'graphql';
import { subgraphNames, typeDefsOf } from '../subgraphs.ts';

/** Composes all subgraphs; `changed` takes the place of a subgraph's own schema. */
export function compose(changed: Readonly<Record<string, DocumentNode>> = {}): CompositionResult {
  return composeServices(
    subgraphNames.map((name) => ({
      name,
      typeDefs: changed[name] ?? typeDefsOf(name),
      // Never called: the gateway takes every address from its environment.
      url: `http://${name}.souk.internal/graphql`,
    })),
  );
}

/** The composed graph. Throws AggregateError with all that keeps the subgraphs from composing. */
export function supergraph(): string {
  const { supergraphSdl, errors } = compose();
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The subgraphs do not compose.');
  return supergraphSdl;
}
