type OptionalName = string | null | undefined;

/**
 * The names of a user at the identity provider, where a user without names cannot log in. The user
 * name replaces a missing one.
 */
export function providerNames({
  firstName,
  lastName,
  username,
}: {
  readonly firstName?: OptionalName;
  readonly lastName?: OptionalName;
  readonly username: string;
}) {
  return { firstName: firstName ?? username, lastName: lastName ?? username };
}

/** The reverse of `providerNames`: null for a name that is empty, or only the user name. */
export function namesFromProvider({
  firstName,
  lastName,
  username,
}: {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly username: string;
}) {
  const given = (name: string | null) => (name === '' || name === username ? null : name);
  return { firstName: given(firstName), lastName: given(lastName) };
}
