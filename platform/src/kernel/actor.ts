/** The authenticated user or client that a use case runs for, with its scopes. */
export type Actor = { readonly id: string; readonly scopes: readonly string[] };

export function hasScope({ scopes }: Actor, scope: string): boolean {
  return scopes.includes(scope);
}

/** Throws Forbidden unless the actor has the scope. */
export function assertScope(actor: Actor, scope: string): void {
  if (!hasScope(actor, scope)) throw new Forbidden();
}

/**
 * The actor lacks a right. Not a Refusal of a result union: each transport reports it in its own way.
 * For an entity that the actor may not even see, throw NotFound instead.
 */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';

  constructor() {
    super('You do not have permission to do this.');
  }
}
