import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

const file = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The committed supergraph, with its directives. */
export const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true });

export const roots = ['Query', 'Mutation', 'Subscription'];

/** Syntax node of a type or a field. */
export type Node =
  | { readonly directives?: readonly { readonly name: { readonly value: string } }[] }
  | null
  | undefined;

export function has(node: Node, directive: string): boolean {
  return node?.directives?.some(({ name }) => name.value === directive) ?? false;
}
