type Issued = { token: string; lifetimeMs: number };

/** Of a token's life, how much is used: a request with it must still arrive in time. */
const usedPart = 0.9;

/** Keeps a token for most of its life. All who need it at the same time wait for the same one. */
export function keptToken(ask: () => Promise<Issued>) {
  let current: Promise<{ token: string; endsAt: number }> | null = null;
  const forget = () => {
    current = null;
  };
  const issue = async () => {
    const { token, lifetimeMs } = await ask();
    return { token, endsAt: Date.now() + lifetimeMs * usedPart };
  };
  const get = async (): Promise<string> => {
    current ??= issue();
    const asked = current;
    const { token, endsAt } = await asked.catch((fault: unknown) => {
      if (current === asked) forget();
      throw fault;
    });
    if (Date.now() < endsAt) return token;
    if (current === asked) forget();
    return get();
  };
  return { get, forget };
}
