import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

const specs = ['authenticated', 'requiresScopes', 'policy'] as const;

/** A directive that restricts who may see a field (specs.apollo.dev/authenticated, requiresScopes, policy). */
export type SecuritySpec = (typeof specs)[number];

const address = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/v\d/;

/**
 * Maps the names that a supergraph gives to the security directives. A `@link` may rename one. The
 * default names always count, so that a missing `@link` does not remove the protection.
 */
export function securityNames(supergraph: DocumentNode): Map<string, SecuritySpec> {
  const names = new Map<string, SecuritySpec>(specs.map((spec) => [spec, spec]));
  for (const link of linksOf(supergraph)) {
    const spec = securitySpecOf(link);
    if (spec) names.set(nameIn(link, spec), spec);
  }
  return names;
}

/** The security spec that a `@link` imports, if it is one of them. */
export function securitySpecOf(link: DirectiveNode): SecuritySpec | undefined {
  const url = argumentOf(link, 'url');
  const name = typeof url === 'string' ? address.exec(url)?.[1] : undefined;
  return specs.find((spec) => spec === name);
}

function linksOf(supergraph: DocumentNode): DirectiveNode[] {
  return supergraph.definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((schema) => ('directives' in schema ? (schema.directives ?? []) : []))
    .filter((directive): directive is DirectiveNode => directive.name.value === 'link');
}

/** `@link(url: "…/policy/v0.1", as: "allow")` makes it `@allow`, an import renames it likewise. */
function nameIn(link: DirectiveNode, spec: SecuritySpec): string {
  const imports = argumentOf(link, 'import');
  for (const item of Array.isArray(imports) ? imports : []) {
    if (item?.name === `@${spec}` && item.as) return String(item.as).slice(1);
  }
  const as = argumentOf(link, 'as');
  return typeof as === 'string' ? as : spec;
}

function argumentOf({ arguments: list }: DirectiveNode, name: string): unknown {
  const found = list?.find((argument) => argument.name.value === name);
  return found && valueFromASTUntyped(found.value);
}
