import { z } from 'zod';

/** Keycloak leaves out what is not set. */
const representation = z.looseObject({
  id: z.string(),
  username: z.string(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
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
  const user = representation.parse(value);
  const { id, username, enabled } = user;
  return {
    ...{ id, username, enabled, createdAt: new Date(user.createdTimestamp) },
    email: user.email ?? null,
    firstName: user.firstName ?? null,
    lastName: user.lastName ?? null,
  };
}
