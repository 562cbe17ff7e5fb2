const allScopes = [
  'users:read',
  'users:write',
  'catalog:write',
  'stock:write',
  'orders:admin',
  'orders:fulfil',
  'billing:refund',
  'billing:deposit',
  'delivery:write',
  'analytics:read',
  'analytics:all',
  'analytics:run',
  'admin',
] as const;

/** A scope that `@requiresScopes` in the schema may name. */
export type Scope = (typeof allScopes)[number] | 'saga:participate';

/** Who has one of these scopes runs the shop. The schema names the same ones for operators' fields. */
export const operatorScopes: readonly Scope[] = ['admin', 'orders:admin'];

/** The scopes of each realm role. A role that is not listed has none. */
const roleScopes = new Map<string, readonly Scope[]>([
  ['customer', []],
  ['seller', ['catalog:write', 'stock:write', 'orders:fulfil', 'analytics:read']],
  ['courier', ['delivery:write']],
  ['analyst', ['analytics:read', 'analytics:all', 'analytics:run']],
  ['operator', allScopes.filter((scope) => scope !== 'admin')],
  ['admin', allScopes],
]);

/** The scopes of clients with a service account, whatever roles the account has. */
const clientScopes = new Map<string, readonly Scope[]>([
  ['orchestrators', ['saga:participate']],
  ['services', []],
]);

/**
 * The scopes of these roles through the client `azp`, without duplicates. The token's `scope` claim
 * is ignored: it says what the client requested, not what its user may do.
 */
export function scopesOf(roles: readonly string[], azp: string): readonly Scope[] {
  const fixed = clientScopes.get(azp);
  if (fixed) return fixed;
  return [...new Set(roles.flatMap((role) => roleScopes.get(role) ?? []))];
}
