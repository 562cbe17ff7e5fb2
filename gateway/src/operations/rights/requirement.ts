import type { Viewer } from '@souk/auth/viewer';
import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import { z } from 'zod';
import type { SecuritySpec } from '../../graph/security-specs.ts';

/** Whether a policy of that name lets the viewer in. One that is not known lets nobody in. */
export type Allows = (policy: string, viewer: Viewer) => boolean;

/** What a viewer must fulfil to see one field or type. Without a viewer none is fulfilled. */
export type Requirement = (viewer: Viewer, allows: Allows) => boolean;

/** One of the lists must hold as a whole. */
const alternatives = z.array(z.array(z.string()));

/** What one use of a security directive demands. Arguments that make no sense demand too much. */
export function requirementOf(spec: SecuritySpec, directive: ConstDirectiveNode): Requirement {
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
