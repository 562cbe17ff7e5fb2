import { z } from 'zod';

/** Keycloak leaves out what is not set. */
const representation = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().nullable().default(null),
  firstName: z.string().nullable().default(null),
  lastName: z.string().nullable().default(null),
  enabled: z.boolean(),
  createdTimestamp: z.number(),
});

/** A user as the identity provider knows it. */
export type IdentityUser = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly enabled: boolean;
  readonly createdAt: Date;
};

export function readUser(value: unknown): IdentityUser {
  const { createdTimestamp, ...user } = representation.parse(value);
  return { ...user, createdAt: new Date(createdTimestamp) };
}
