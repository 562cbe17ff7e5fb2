import type { Bench } from './under-test.ts';

export function discovery(bench: () => Bench): void {
  describe('its description of itself', () => {
    it('names Keycloak’s places, under the issuer', async () => {
      const { issuer } = bench().provider;
      const response = await fetch(`${issuer}/.well-known/openid-configuration`);
      const place = (name: string) => `${issuer}/protocol/openid-connect/${name}`;
      expect(await response.json()).toMatchObject({
        issuer,
        authorization_endpoint: place('auth'),
        token_endpoint: place('token'),
        userinfo_endpoint: place('userinfo'),
        end_session_endpoint: place('logout'),
        jwks_uri: place('certs'),
        revocation_endpoint: place('revoke'),
        introspection_endpoint: place('token/introspect'),
        backchannel_logout_supported: true,
        backchannel_logout_session_supported: true,
      });
    });

    it('publishes no private part of a key', async () => {
      const response = await fetch(`${bench().provider.issuer}/protocol/openid-connect/certs`);
      const { keys } = (await response.json()) as { keys: object[] };
      for (const key of keys) {
        for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(part);
      }
    });
  });
}
