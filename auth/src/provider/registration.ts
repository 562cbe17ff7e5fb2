import { z } from 'zod';
import type { Parts } from './identity.ts';
import { faultOf } from './login.ts';
import { type Person, Taken } from './people.ts';

/** A name may not look like an address: one of the two would log in as the other. */
export const username = z
  .string()
  .trim()
  .regex(/^[\w.-]{3,64}$/, 'The user name may hold 3 to 64 letters, digits, dots and dashes.');
export const email = z.string().trim().max(254).pipe(z.email('This is no e-mail address.'));
export const personalName = z
  .string()
  .trim()
  .regex(/^[^\p{C}<>]{1,100}$/u, 'A name is missing, or too long.');

const form = z
  .object({
    username,
    email,
    firstName: personalName,
    lastName: personalName,
    password: z.string(),
    'password-confirm': z.string(),
  })
  .refine((fields) => fields.password === fields['password-confirm'], 'The passwords differ.');

/** Makes an account from the registration form, or tells the person what to change. */
export async function register(
  { realm, people }: Parts,
  fields: Record<string, string>,
): Promise<{ person: Person } | { fault: string }> {
  const { data, error } = form.safeParse(fields);
  if (!data) return { fault: error.issues[0]?.message ?? 'Something is missing.' };
  const fault = faultOf(data.password, realm.passwordPolicy);
  if (fault) return { fault };
  try {
    const roles = [realm.defaultRole.name];
    const person = { ...data, roles, emailVerified: false, enabled: true, clientId: null };
    return { person: await people.add(person) };
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    return { fault: error.what === 'email' ? 'That e-mail is taken.' : 'That name is taken.' };
  }
}
