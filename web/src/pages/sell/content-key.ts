/** An idempotency key for a change that its content names: the same content again is the same change. */
export async function contentKey(purpose: string, content: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return `${purpose}-${hex.join('')}`;
}
