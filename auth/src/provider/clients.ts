import type { ClientMetadata } from 'oidc-provider';
import type { Realm, RealmClient } from './realm.ts';

/** A client of the realm file as metadata of OpenID Connect Dynamic Client Registration. */
export function clientMetadata(client: RealmClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_name: client.name,
    ...(client.secret && { client_secret: client.secret }),
    token_endpoint_auth_method: client.publicClient ? 'none' : 'client_secret_basic',
    grant_types: grantTypes(client),
    response_types: client.standardFlowEnabled ? ['code'] : [],
    redirect_uris: client.redirectUris,
  };
}

function grantTypes(client: RealmClient): string[] {
  const login = client.standardFlowEnabled || client.directAccessGrantsEnabled;
  return [
    ...(client.standardFlowEnabled ? ['authorization_code'] : []),
    ...(client.directAccessGrantsEnabled ? ['password'] : []),
    ...(client.serviceAccountsEnabled ? ['client_credentials'] : []),
    ...(login ? ['refresh_token'] : []),
  ];
}

/** The client of the realm file with that id. */
export function findClient({ clients }: Realm, id: string): RealmClient | undefined {
  return clients.find(({ clientId }) => clientId === id);
}

/** Whether the URL is one of the client's `post_logout_redirect_uri`s. */
export function allowsPostLogoutRedirect({ attributes }: RealmClient, url: string): boolean {
  // Keycloak stores several URLs in one string.
  return attributes['post.logout.redirect.uris']?.split('##').includes(url) ?? false;
}

/** The audiences that the client's protocol mappers add to its access tokens. */
export function audiencesOf({ protocolMappers }: RealmClient): string[] {
  return protocolMappers.flatMap(({ config }) => config['included.custom.audience'] ?? []);
}
