import { z } from 'zod';
import type { Connection } from './connection.ts';
import { discardBody, expectOk, readJson } from './responses.ts';
import { userPath } from './user.ts';
import type { UserNotFound } from './users.ts';

/**
 * The roles that our code may assign. The client `services` may assign any role, even `admin`; this
 * list prevents it. Every new user gets `customer`, the realm's default role.
 */
const assignableRoles = ['seller'] as const;
export type AssignableRole = (typeof assignableRoles)[number];

const roleList = z.array(z.looseObject({ name: z.string() }));

export async function assignRole(
  { admin }: Connection,
  id: string,
  role: AssignableRole,
): Promise<'assigned' | UserNotFound> {
  if (!assignableRoles.includes(role))
    throw new RangeError(`The role ${role} must not be assigned.`);
  const mappings = `${userPath(id)}/role-mappings/realm`;
  const response = await admin('GET', `${mappings}/available`);
  if (response.status === 404) return discardBody(response).then(() => 'gone');
  const roles = roleList.parse(await readJson(response)).filter(({ name }) => name === role);
  // No longer available: the user already has it.
  if (roles.length > 0) await expectOk(await admin('POST', mappings, roles));
  return 'assigned';
}
