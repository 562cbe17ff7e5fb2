type Names = { readonly firstName: string | null; readonly lastName: string | null };

/**
 * The names that the identity provider gets. It lets nobody log in who has none; so who says none
 * goes by the user name there.
 */
export function namesThere({ firstName, lastName, username }: Names & { username: string }) {
  return { firstName: firstName ?? username, lastName: lastName ?? username };
}

/** The names that somebody really has, of those that the identity provider says. */
export function namesHere({ firstName, lastName, username }: Names & { username: string }): Names {
  const said = (name: string | null) => (name === '' || name === username ? null : name);
  return { firstName: said(firstName), lastName: said(lastName) };
}
