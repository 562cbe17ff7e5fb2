import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Authenticated encryption: hides text in storage, and detects changed or moved text. */
export type Encryption = {
  /** Binds the text to `context`, such as the id of a row, as additional authenticated data. */
  readonly encrypt: (text: string, context: string) => Buffer;
  /** Null for text that was changed, or encrypted with another context or secret. */
  readonly decrypt: (encrypted: Buffer, context: string) => string | null;
};

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D) with a separate key for each purpose (HKDF, RFC 5869). */
export function encryptionWith(secret: string, purpose: string): Encryption {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    encrypt: (text, context) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    decrypt: (encrypted, context) => {
      if (encrypted.length < nonceBytes + tagBytes) return null;
      const nonce = encrypted.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(context))
        .setAuthTag(encrypted.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        const ciphertext = encrypted.subarray(nonceBytes + tagBytes);
        return decipher.update(ciphertext, undefined, 'utf8') + decipher.final('utf8');
      } catch {
        // The tag does not match: Node throws a plain Error, which has no other cause here.
        return null;
      }
    },
  };
}
