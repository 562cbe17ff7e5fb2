import type { ClientMetadata } from 'oidc-provider';
import type { RealmClient } from './realm.ts';

/** A client of the realm file, in the words of OpenID Connect Dynamic Client Registration. */
export function metadataOf(client: RealmClient): ClientMetadata {
  const { attributes, standardFlowEnabled } = client;
  const backchannel = attributes['backchannel.logout.url'];
  return {
    client_id: client.clientId,
    client_name: client.name,
    ...(client.secret && { client_secret: client.secret }),
    token_endpoint_auth_method: client.publicClient ? 'none' : 'client_secret_basic',
    grant_types: grantsOf(client),
    response_types: standardFlowEnabled ? ['code'] : [],
    redirect_uris: client.redirectUris,
    // Keycloak keeps several of them in one string.
    post_logout_redirect_uris: attributes['post.logout.redirect.uris']?.split('##') ?? [],
    ...(backchannel && {
      backchannel_logout_uri: backchannel,
      backchannel_logout_session_required: true,
    }),
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

/** The audiences that the client's mappers put into its access tokens. */
export function audiencesOf({ protocolMappers }: RealmClient): string[] {
  return protocolMappers.flatMap(({ config }) => config['included.custom.audience'] ?? []);
}
