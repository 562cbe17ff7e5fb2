import type { ContractContext } from './provider-under-test.ts';

export function discovery(context: () => ContractContext): void {
  describe('the discovery document', () => {
    it('has Keycloak’s endpoints, below the issuer', async () => {
      const { issuer } = context().provider;
      const response = await fetch(`${issuer}/.well-known/openid-configuration`);
      const endpoint = (name: string) => `${issuer}/protocol/openid-connect/${name}`;
      expect(await response.json()).toMatchObject({
        issuer,
        authorization_endpoint: endpoint('auth'),
        token_endpoint: endpoint('token'),
        userinfo_endpoint: endpoint('userinfo'),
        end_session_endpoint: endpoint('logout'),
        jwks_uri: endpoint('certs'),
        revocation_endpoint: endpoint('revoke'),
        introspection_endpoint: endpoint('token/introspect'),
        backchannel_logout_supported: true,
        backchannel_logout_session_supported: true,
      });
    });

    it('refers to keys without their private parts', async () => {
      const response = await fetch(`${context().provider.issuer}/protocol/openid-connect/certs`);
      const { keys } = (await response.json()) as { keys: object[] };
      for (const key of keys) {
        for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(part);
      }
    });
  });
}
