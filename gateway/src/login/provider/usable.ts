import type { Verify } from '../../parts.ts';
import { ProviderFailed } from './reach.ts';
import type { Tokens } from './tokens.ts';

/**
 * Throws ProviderFailed for tokens that none of our doors would take: of another realm, for another
 * audience, from a clock that is not ours. A session with them would be one that nobody can use.
 */
export async function assertUsable(verify: Verify, { access }: Tokens): Promise<void> {
  await verify(access).catch((refusal: unknown) => {
    throw new ProviderFailed(refusal, 'The identity provider gives tokens that are no good here.');
  });
}
