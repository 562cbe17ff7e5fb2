/**
 * Runs `run` with the clock of this process a second ahead. The gateway fetches the provider's keys at
 * most once a second, and could otherwise reject the first token of a new key.
 */
export async function afterKeyCooldown<Result>(run: () => Promise<Result>): Promise<Result> {
  const now = Date.now.bind(Date);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + 1_001);
  try {
    return await run();
  } finally {
    clock.mockRestore();
  }
}
