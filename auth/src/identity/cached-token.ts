type IssuedToken = { token: string; lifetimeMs: number };

/** The fraction of a token's lifetime in which it is used, so that it never expires on the way. */
const usableFraction = 0.9;

/** Caches a token for most of its lifetime. Concurrent callers share one request for it. */
export function cachedToken(request: () => Promise<IssuedToken>) {
  let current: Promise<{ token: string; expiresAt: number }> | null = null;
  const invalidate = () => {
    current = null;
  };
  const issue = async () => {
    const { token, lifetimeMs } = await request();
    return { token, expiresAt: Date.now() + lifetimeMs * usableFraction };
  };
  const get = async (): Promise<string> => {
    current ??= issue();
    const awaited = current;
    const { token, expiresAt } = await awaited.catch((error: unknown) => {
      if (current === awaited) invalidate();
      throw error;
    });
    if (Date.now() < expiresAt) return token;
    if (current === awaited) invalidate();
    return get();
  };
  return { get, invalidate };
}
