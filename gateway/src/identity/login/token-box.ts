import { sealWith } from './encryption.ts';
import type { Tokens } from './provider/tokens.ts';

/** Packs tokens for the row of one session, and unpacks them there. */
export type TokenBox = {
  readonly pack: (tokens: Tokens, id: Buffer) => Buffer;
  /** Null when they were changed, belong to another row, or were packed with an earlier secret. */
  readonly unpack: (packed: Buffer, id: Buffer) => Tokens | null;
};

export function tokenBox(secret: string): TokenBox {
  const { seal, open } = sealWith(secret, 'session tokens');
  return {
    pack: (tokens, id) => seal(JSON.stringify(tokens), id.toString('hex')),
    unpack: (packed, id) => {
      const text = open(packed, id.toString('hex'));
      return text === null ? null : tokensIn(text);
    },
  };
}

function tokensIn(text: string): Tokens {
  const tokens = JSON.parse(text);
  return { ...tokens, expiresAt: new Date(tokens.expiresAt) };
}
