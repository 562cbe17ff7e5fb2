const all = [
  'users:read',
  'users:write',
  'catalog:write',
  'stock:write',
  'orders:admin',
  'orders:fulfil',
  'billing:refund',
  'delivery:write',
  'analytics:read',
  'analytics:all',
  'analytics:run',
  'admin',
] as const;

/** A right that the schema's `@requiresScopes` may ask for. */
export type Scope = (typeof all)[number] | 'saga:participate';

/** What each role of the realm allows. A role that is not here allows nothing. */
const scopesOfRole = new Map<string, readonly Scope[]>([
  ['customer', []],
  ['seller', ['catalog:write', 'stock:write', 'orders:fulfil', 'analytics:read']],
  ['courier', ['delivery:write']],
  ['analyst', ['analytics:read', 'analytics:all', 'analytics:run']],
  ['operator', all.filter((scope) => scope !== 'admin')],
  ['admin', all],
]);

/** Clients that act for themselves. Whatever roles their account is given, they have these scopes. */
const scopesOfClient = new Map<string, readonly Scope[]>([
  ['orchestrators', ['saga:participate']],
  ['services', []],
]);

/**
 * What somebody with these roles may do through the client `azp`, each scope once. The token's own
 * `scope` claim is never asked: it says what a client wished for, not what its user may do.
 */
export function scopesOf(roles: readonly string[], azp: string): readonly Scope[] {
  const own = scopesOfClient.get(azp);
  if (own) return own;
  return [...new Set(roles.flatMap((role) => scopesOfRole.get(role) ?? []))];
}
