import type { ClientMetadata } from 'oidc-provider';
import type { Realm, RealmClient } from './realm.ts';

/** A client of the realm file, in the words of OpenID Connect Dynamic Client Registration. */
export function metadataOf(client: RealmClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_name: client.name,
    ...(client.secret && { client_secret: client.secret }),
    token_endpoint_auth_method: client.publicClient ? 'none' : 'client_secret_basic',
    grant_types: grantsOf(client),
    response_types: client.standardFlowEnabled ? ['code'] : [],
    redirect_uris: client.redirectUris,
  };
}

function grantsOf(client: RealmClient): string[] {
  const login = client.standardFlowEnabled || client.directAccessGrantsEnabled;
  return [
    ...(client.standardFlowEnabled ? ['authorization_code'] : []),
    ...(client.directAccessGrantsEnabled ? ['password'] : []),
    ...(client.serviceAccountsEnabled ? ['client_credentials'] : []),
    ...(login ? ['refresh_token'] : []),
  ];
}

/** The client of the realm file with that id. */
export function clientNamed({ clients }: Realm, id: string): RealmClient | undefined {
  return clients.find(({ clientId }) => clientId === id);
}

/** Whether a browser may be sent there after it signed out of the client. */
export function mayReturnTo({ attributes }: RealmClient, url: string): boolean {
  // Keycloak keeps several of them in one string.
  return attributes['post.logout.redirect.uris']?.split('##').includes(url) ?? false;
}

/** The audiences that the client's mappers put into its access tokens. */
export function audiencesOf({ protocolMappers }: RealmClient): string[] {
  return protocolMappers.flatMap(({ config }) => config['included.custom.audience'] ?? []);
}
