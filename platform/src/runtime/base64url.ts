/**
 * The bytes of a text in base64url. Null for every other text: Node's decoder skips what it does not know
 * and drops unused bits, so that several texts would stand for the same signature.
 */
export function bytesOfBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
