import type { Person } from './people.ts';
import { effectiveRoles, type Realm } from './realm.ts';

/** Who it is, as ID tokens, access tokens and userinfo say it. Made from the person as of now. */
export function identityClaims(person: Person) {
  const { firstName, lastName, email } = person;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return {
    preferred_username: person.username,
    ...(name && { name }),
    ...(firstName && { given_name: firstName }),
    ...(lastName && { family_name: lastName }),
    ...(email && { email }),
    email_verified: person.emailVerified,
  };
}

/** The names of all that it may say. */
export const identityClaimNames = [
  'preferred_username',
  'name',
  'given_name',
  'family_name',
  'email',
  'email_verified',
];

/** What a Keycloak access token says beyond the registered claims of RFC 7519. */
export function accessClaims(realm: Realm, person: Person, clientId: string, scope: string) {
  const powers = realm.users.find(
    ({ serviceAccountClientId }) => serviceAccountClientId === clientId,
  );
  const clientRoles = Object.entries(powers?.clientRoles ?? {});
  return {
    typ: 'Bearer',
    azp: clientId,
    sub: person.id,
    realm_access: { roles: effectiveRoles(realm, person.roles) },
    ...(clientRoles.length > 0 && {
      resource_access: Object.fromEntries(clientRoles.map(([name, roles]) => [name, { roles }])),
    }),
    scope,
    ...identityClaims(person),
  };
}
