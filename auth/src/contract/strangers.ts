import { verifier } from '../verify.ts';
import { logIn } from './requests.ts';
import type { Bench } from './under-test.ts';

const refused = { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } };

/** Tokens that a provider signed, and that are not for us all the same. */
export function strangers(bench: () => Bench): void {
  describe('a token', () => {
    it('that another client was given is refused, though it is for our API (ID-4)', async () => {
      const token = await bench().provider.tokenOfAnotherClient();
      await expect(bench().verify(token)).rejects.toMatchObject(refused);
    });

    it('of another realm is refused, though its client is called like ours (ID-4)', async () => {
      const token = await bench().provider.tokenOfAnotherRealm();
      await expect(bench().verify(token)).rejects.toMatchObject(refused);
    });

    it('that tells who somebody is opens nothing (ID-4)', async () => {
      const { body } = await logIn(bench(), 'buyer');
      for (const token of [body.id_token, body.refresh_token]) {
        await expect(bench().verify(token)).rejects.toMatchObject(refused);
      }
    });
  });

  describe('a clock that differs from the provider’s', () => {
    /** Our door, as it would be on a machine whose clock is so many seconds ahead. */
    const ahead = (seconds: number) =>
      verifier({
        ...{ issuer: bench().provider.issuer, audience: 'souk', keys: bench().keys },
        now: () => new Date(Date.now() + seconds * 1_000),
      });

    it('by 20 seconds is none: a token ends and begins with the same grace (ID-4)', async () => {
      const { body } = await logIn(bench(), 'buyer');
      for (const seconds of [-20, 300 + 10]) {
        const seen = await ahead(seconds)(body.access_token);
        expect(seen).toMatchObject({ username: 'buyer' });
      }
    });

    it('by 90 seconds makes a token too old, or one from the future: refused (ID-4)', async () => {
      const { body } = await logIn(bench(), 'buyer');
      for (const seconds of [-90, 300 + 90]) {
        await expect(ahead(seconds)(body.access_token)).rejects.toMatchObject(refused);
      }
    });
  });
}
