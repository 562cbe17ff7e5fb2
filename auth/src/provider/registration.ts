import { z } from 'zod';
import { nameCharacter } from '../name-character.ts';
import type { ProviderDependencies } from './provider-context.ts';
import { DuplicateUser, type User } from './user-store.ts';

/** A user name must not look like an e-mail address, as both can be used to log in. */
export const username = z
  .string()
  .trim()
  .regex(
    /^[\w.-]{3,64}$/,
    'Choose a user name of 3 to 64 letters, digits, dots, dashes or underscores.',
  );
export const email = z
  .string()
  .trim()
  .max(254, 'Enter an e-mail address of at most 254 characters.')
  .pipe(z.email('Enter a valid e-mail address, such as name@example.com.'));
export const personalName = z
  .string()
  .normalize('NFC')
  .trim()
  .regex(
    new RegExp(`^${nameCharacter}{1,100}$`, 'u'),
    'Enter a first and a last name of at most 100 characters, without < and >.',
  );

const form = z
  .object({
    username,
    email,
    firstName: personalName,
    lastName: personalName,
    password: z.string(),
    'password-confirm': z.string(),
  })
  .refine(
    (fields) => fields.password === fields['password-confirm'],
    'The passwords differ. Enter the same password twice.',
  );

const takenMessages = {
  username: 'This user name is taken. Choose another one.',
  email: 'This e-mail address is already registered. Sign in instead.',
} as const;

const passwordCharsMax = 1_024;

/** How many characters the realm's policy allows for a password. */
export function passwordBounds(policy: string): { readonly min: number; readonly max: number } {
  const min = Number(policy.match(/\blength\((\d+)\)/)?.[1] ?? 1);
  const max = Number(policy.match(/\bmaxLength\((\d+)\)/)?.[1] ?? passwordCharsMax);
  return { min, max };
}

/** Says, for the user, why the realm's policy rejects a password; null when it accepts it. */
export function passwordError(password: string, policy: string): string | null {
  const { min, max } = passwordBounds(policy);
  if (password.length < min) return `The password must have at least ${min} characters.`;
  if (password.length > max) return `The password must have at most ${max} characters.`;
  return null;
}

/** Creates a user from the registration form, or says what to change. */
export async function register(
  { realm, users }: ProviderDependencies,
  fields: Record<string, string>,
): Promise<{ user: User } | { error: string }> {
  const incomplete = 'Fill in all fields.';
  const { data, error: invalid } = form.safeParse(fields, { error: () => incomplete });
  if (!data) return { error: invalid.issues[0]?.message ?? incomplete };
  const weak = passwordError(data.password, realm.passwordPolicy);
  if (weak) return { error: weak };
  try {
    const roles = [realm.defaultRole.name];
    const user = { ...data, roles, emailVerified: false, enabled: true, clientId: null };
    return { user: await users.add(user) };
  } catch (error) {
    if (!(error instanceof DuplicateUser)) throw error;
    return { error: takenMessages[error.field] };
  }
}
