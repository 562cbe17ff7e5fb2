import type { Viewer } from '@souk/auth/viewer';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';
import { type SecuritySpec, securityNames } from '../../graph/security-specs.ts';

/** Whether the viewer fulfils a policy. Nobody fulfils an unknown policy. */
export type Allows = (policy: string, viewer: Viewer) => boolean;

/** A condition for seeing one field or type. Without a viewer none is fulfilled. */
export type Requirement = (viewer: Viewer, allows: Allows) => boolean;

/** The requirements of a supergraph, by type (`Order`) and by field (`Order.saga`). */
export type DeclaredRequirements = ReadonlyMap<string, readonly Requirement[]>;

/** Reads the security directives of all types and fields. */
export function declaredRequirements(supergraph: DocumentNode): DeclaredRequirements {
  const names = securityNames(supergraph);
  const declared = new Map<string, Requirement[]>();
  const add = (key: string, directives: readonly ConstDirectiveNode[] = []) => {
    const found = directives.flatMap((directive) => requirementsIn(directive, names));
    if (found.length > 0) declared.set(key, [...(declared.get(key) ?? []), ...found]);
  };
  for (const type of supergraph.definitions) {
    if (!isTypeDefinitionNode(type) && !isTypeExtensionNode(type)) continue;
    add(type.name.value, type.directives);
    for (const field of 'fields' in type ? (type.fields ?? []) : []) {
      add(`${type.name.value}.${field.name.value}`, field.directives);
    }
  }
  return declared;
}

function requirementsIn(
  directive: ConstDirectiveNode,
  names: ReadonlyMap<string, SecuritySpec>,
): Requirement[] {
  const spec = names.get(directive.name.value);
  return spec ? [requirementOf(spec, directive)] : [];
}

/** Every item of one of the lists must hold. */
const alternatives = z.array(z.array(z.string()));

/** Compiles one use of a security directive. Invalid arguments make it unfulfillable. */
function requirementOf(spec: SecuritySpec, directive: ConstDirectiveNode): Requirement {
  if (spec === 'authenticated') return () => true;
  const [argument] = directive.arguments ?? [];
  const { data: lists = [] } = alternatives.safeParse(
    argument && valueFromASTUntyped(argument.value),
  );
  if (spec === 'requiresScopes') {
    return ({ scopes }) => lists.some((list) => list.every((scope) => scopes.includes(scope)));
  }
  return (viewer, allows) => lists.some((list) => list.every((policy) => allows(policy, viewer)));
}
