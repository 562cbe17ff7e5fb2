import type { PageRequest } from '../../../page.ts';
import type { Role } from '../../shell/shell.generated.ts';
import { UsersDocument, type UsersQuery } from './users.generated.ts';

/** The roles that the list can be restricted to. */
export const roles = [
  'CUSTOMER',
  'SELLER',
  'COURIER',
  'ANALYST',
  'OPERATOR',
  'ADMIN',
] as const satisfies readonly Role[];

export type UsersData = UsersQuery['users'] & {
  readonly query: { readonly q: string; readonly role: string };
  readonly after: string | null;
  /** The idempotency key of the form of a new user. */
  readonly key: string;
};

/** Loads a page of users, newest first. */
export async function loadUsers({ ask, url }: PageRequest): Promise<UsersData> {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const role = roles.find((one) => one === url.searchParams.get('role'));
  const after = url.searchParams.get('after');
  const filter = { ...(q && { search: q }), ...(role && { role }) };
  const { users } = await ask(UsersDocument, { filter, ...(after && { after }) });
  return { ...users, query: { q, role: role ?? '' }, after, key: crypto.randomUUID() };
}
