import {
  type ConstDirectiveNode,
  type DocumentNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
} from 'graphql';
import { type SecuritySpec, securityNames } from '../../graph/security-specs.ts';
import { type Requirement, requirementOf } from './requirement.ts';

/** What a supergraph demands: for `Order`, and for `Order.saga` besides. */
export type Declared = ReadonlyMap<string, readonly Requirement[]>;

/** Reads the security directives of all types and fields. */
export function declaredIn(supergraph: DocumentNode): Declared {
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
