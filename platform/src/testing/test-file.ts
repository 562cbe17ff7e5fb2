/** What `test-environment.ts` gives to each test file. */
export type TestFile = {
  /** Closes at the end of the file what was opened for all of its tests. */
  readonly opened: AsyncDisposableStack;
  /** Is aborted when the current test has ended: passed, failed or timed out. */
  testEnd: AbortController;
};

/** The name under which a test file finds it. */
export const testFileKey = 'soukTestFile';

function testFile(): TestFile {
  return (globalThis as unknown as Record<typeof testFileKey, TestFile>)[testFileKey];
}

/**
 * Closes a resource when the test file has ended: also when none of its tests ran, when one timed
 * out, or when the set-up failed half-way. What was opened last is closed first.
 */
export function closeAtEnd<Resource extends AsyncDisposable>(resource: Resource): Resource {
  return testFile().opened.use(resource);
}

/**
 * Polls until `condition` holds. Has no limit of its own: rejects when the test has timed out, so that
 * nothing goes on polling after it.
 */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const { signal } = testFile().testEnd;
  while (!(await condition())) {
    signal.throwIfAborted();
    // So that the process under test gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
