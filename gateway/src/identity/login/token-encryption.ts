import { encryptionWith } from '@souk/platform/runtime/encryption';
import type { Tokens } from './provider/tokens.ts';

/** Encrypts the tokens of a session for its row. */
export type TokenEncryption = {
  readonly encrypt: (tokens: Tokens, id: Buffer) => Buffer;
  /** Null for tokens that were changed, or encrypted for another row or with another secret. */
  readonly decrypt: (encrypted: Buffer, id: Buffer) => Tokens | null;
};

export function tokenEncryption(secret: string): TokenEncryption {
  const { encrypt, decrypt } = encryptionWith(secret, 'session tokens');
  return {
    encrypt: (tokens, id) => encrypt(JSON.stringify(tokens), id.toString('hex')),
    decrypt: (encrypted, id) => {
      const text = decrypt(encrypted, id.toString('hex'));
      return text === null ? null : tokensIn(text);
    },
  };
}

function tokensIn(text: string): Tokens {
  const tokens = JSON.parse(text);
  return { ...tokens, expiresAt: new Date(tokens.expiresAt) };
}
