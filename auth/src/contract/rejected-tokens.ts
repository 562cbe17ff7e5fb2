import { tokenVerifier } from '../token-verifier.ts';
import type { ContractContext } from './provider-under-test.ts';
import { logIn } from './requests.ts';

const unauthenticated = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };

/** Tokens that are correctly signed by the provider, but must be rejected. */
export function rejectedTokens(context: () => ContractContext): void {
  describe('a token', () => {
    it('issued to another client is rejected, although its audience is our API (ID-4)', async () => {
      const token = await context().provider.tokenOfAnotherClient();
      await expect(context().verify(token)).rejects.toMatchObject(unauthenticated);
    });

    it('of another realm is rejected, although its client has the id of ours (ID-4)', async () => {
      const token = await context().provider.tokenOfAnotherRealm();
      await expect(context().verify(token)).rejects.toMatchObject(unauthenticated);
    });

    it('is rejected when it is an ID token or a refresh token (ID-4)', async () => {
      const { body } = await logIn(context(), 'buyer');
      for (const token of [body.id_token, body.refresh_token]) {
        await expect(context().verify(token)).rejects.toMatchObject(unauthenticated);
      }
    });
  });

  describe('clock skew', () => {
    /** A verifier on a machine whose clock is this many seconds ahead of the provider's. */
    const ahead = (seconds: number) =>
      tokenVerifier({
        ...{ issuer: context().provider.issuer, audience: 'souk', keys: context().keys },
        now: () => new Date(Date.now() + seconds * 1_000),
      });

    it('of 20 seconds is tolerated for `iat` and `exp` (ID-4)', async () => {
      const { body } = await logIn(context(), 'buyer');
      for (const seconds of [-20, 300 + 10]) {
        const viewer = await ahead(seconds)(body.access_token);
        expect(viewer).toMatchObject({ username: 'buyer' });
      }
    });

    it('of 90 seconds makes a token expired, or issued in the future (ID-4)', async () => {
      const { body } = await logIn(context(), 'buyer');
      for (const seconds of [-90, 300 + 90]) {
        await expect(ahead(seconds)(body.access_token)).rejects.toMatchObject(unauthenticated);
      }
    });
  });
}
