import { z } from 'zod';

/** Keycloak's UserRepresentation, which omits fields without a value. */
const representation = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().nullable().default(null),
  emailVerified: z.boolean().default(false),
  firstName: z.string().nullable().default(null),
  lastName: z.string().nullable().default(null),
  enabled: z.boolean(),
  createdTimestamp: z.number(),
});

/** A user of the identity provider. */
export type IdentityUser = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  /** Whether the user has shown that mails to this address are read. */
  readonly emailVerified: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly enabled: boolean;
  readonly createdAt: Date;
};

export function parseUser(value: unknown): IdentityUser {
  const { createdTimestamp, ...user } = representation.parse(value);
  return { ...user, createdAt: new Date(createdTimestamp) };
}

/** Returns the path of a user in the admin API. */
export function userPath(id: string): string {
  return `/users/${encodeURIComponent(id)}`;
}
