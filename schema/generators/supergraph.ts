import { type CompositionResult, composeServices } from '@apollo/composition';
import type { DocumentNode } from 'graphql';
import { composedTypeDefsOf, subgraphNames } from '../subgraphs.ts';

/** Composes all subgraphs; `changed` replaces the schemas of some. */
export function compose(changed: Readonly<Record<string, DocumentNode>> = {}): CompositionResult {
  return composeServices(
    subgraphNames.map((name) => ({
      name,
      typeDefs: changed[name] ?? composedTypeDefsOf(name),
      // Never called: the gateway reads the subgraphs' URLs from its environment.
      url: `http://${name}.souk.internal/graphql`,
    })),
  );
}

/** The composed supergraph. Throws AggregateError with all composition errors. */
export function supergraph(): string {
  const { supergraphSdl, errors } = compose();
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The subgraphs do not compose.');
  return supergraphSdl;
}
