/** Whoever a use case runs for: an authenticated user or client, with its scopes. */
export type Actor = { readonly id: string; readonly scopes: readonly string[] };

export function hasScope({ scopes }: Actor, scope: string): boolean {
  return scopes.includes(scope);
}

/** Throws Forbidden unless the actor has the scope. */
export function assertScope(actor: Actor, scope: string): void {
  if (!hasScope(actor, scope)) throw new Forbidden();
}

/**
 * The actor lacks a right, and may know it. No refusal of a result union: each transport answers it
 * in its own way. A thing that the actor may not see is NotFound instead.
 */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';

  constructor() {
    super('You do not have permission to do this.');
  }
}
