import { type DocumentNode, print, visit } from 'graphql';
import { securityNames, securitySpecOf } from './security-specs.ts';

/**
 * Prints the supergraph without its security directives, as `ApolloGateway` 2.14 refuses to load
 * them. `use-rights.ts` enforces them: it reads the full supergraph.
 */
export function stripSecurityDirectives(supergraph: DocumentNode): string {
  const names = securityNames(supergraph);
  const helpers = [...names].flatMap(([name, spec]) => helperTypesOf(spec, name));
  return print(
    visit(supergraph, {
      Directive: (node) => {
        const isLink = node.name.value === 'link' && securitySpecOf(node);
        return names.has(node.name.value) || isLink ? null : undefined;
      },
      DirectiveDefinition: ({ name }) => (names.has(name.value) ? null : undefined),
      ScalarTypeDefinition: ({ name }) => (helpers.includes(name.value) ? null : undefined),
    }),
  );
}

/** The scalar of a directive's argument; composition names it after the directive. */
function helperTypesOf(spec: string, name: string): string[] {
  const argument = { requiresScopes: 'Scope', policy: 'Policy' }[spec];
  return argument ? [`${spec}__${argument}`, `${name}__${argument}`] : [];
}
