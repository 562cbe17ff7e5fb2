import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Hides text from whoever reads where it is kept, and notices when it was changed or moved. */
export type Seal = {
  /** `place` says where the sealed text belongs; it opens nowhere else. */
  readonly seal: (text: string, place: string) => Buffer;
  /** Null for what was changed, belongs elsewhere, or was sealed with another secret. */
  readonly open: (sealed: Buffer, place: string) => string | null;
};

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM (NIST SP 800-38D) with a key of its own for each purpose (HKDF, RFC 5869). */
export function sealWith(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    seal: (text, place) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
    },
    open: (sealed, place) => {
      if (sealed.length < nonceBytes + tagBytes) return null;
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(place))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        const hidden = sealed.subarray(nonceBytes + tagBytes);
        return decipher.update(hidden, undefined, 'utf8') + decipher.final('utf8');
      } catch {
        // The tag does not fit: Node throws a plain Error, and there is no other reason for it here.
        return null;
      }
    },
  };
}
