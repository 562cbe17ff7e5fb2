import { z } from 'zod';
import { done, drop, jsonOf } from './answers.ts';
import type { Connection } from './connection.ts';
import { type Gone, pathOf } from './users.ts';

/**
 * The roles that our code may give. The client behind it could give every one, `admin` too; this
 * list is why it can't be asked to. Who registers is a customer by the realm's default.
 */
const assignableRoles = ['seller'] as const;
export type AssignableRole = (typeof assignableRoles)[number];

const roleList = z.array(z.looseObject({ name: z.string() }));

export async function assignRole(
  { admin }: Connection,
  id: string,
  role: AssignableRole,
): Promise<'assigned' | Gone> {
  if (!assignableRoles.includes(role)) throw new RangeError(`Nobody may give the role ${role}.`);
  const mappings = `${pathOf(id)}/role-mappings/realm`;
  const response = await admin('GET', `${mappings}/available`);
  if (response.status === 404) return drop(response).then(() => 'gone');
  const roles = roleList.parse(await jsonOf(response)).filter(({ name }) => name === role);
  // Not to be given any more: the user has it.
  if (roles.length > 0) await done(await admin('POST', mappings, roles));
  return 'assigned';
}
