/** What `test-environment.ts` gives to each test file. */
export type TestFile = {
  readonly path: string;
  /** Closes at the end of the file what was opened for all of its tests. */
  readonly opened: AsyncDisposableStack;
  /** Is aborted when the current test has ended: passed, failed or timed out. */
  testEnd: AbortController;
};

/** The name under which a test file finds it. */
export const testFileKey = 'soukTestFile';

/** Undefined outside of a test file, such as in a program that uses the same functions. */
function testFile(): TestFile | undefined {
  const { [testFileKey]: file } = globalThis as { [testFileKey]?: TestFile };
  return file;
}

/** Returns the path of the running test file; undefined in a global set-up. */
export function testPath(): string | undefined {
  return testFile()?.path;
}

/**
 * Closes a resource when the test file has ended: also when none of its tests ran, when one timed
 * out, or when the set-up failed half-way. What was opened last is closed first.
 */
export function closeAtEnd<Resource extends AsyncDisposable>(resource: Resource): Resource {
  testFile()?.opened.use(resource);
  return resource;
}

/** Runs `close` when the test file has ended. Call it as soon as there is something to close. */
export function atEnd(close: () => Promise<unknown> | undefined): void {
  closeAtEnd({ [Symbol.asyncDispose]: async () => void (await close()) });
}

/** A resource that consists of others: closed by `stop`, and at the latest with its test file. */
export type Stoppable = AsyncDisposable & { readonly stop: () => Promise<void> };

/**
 * Returns what to register the parts of a resource in, each as soon as it is open, and what the whole
 * resource is stopped with. Stopping twice is harmless.
 */
export function newParts(): {
  readonly parts: AsyncDisposableStack;
  readonly stoppable: Stoppable;
} {
  const parts = closeAtEnd(new AsyncDisposableStack());
  const stop = () => parts.disposeAsync();
  return { parts, stoppable: { stop, [Symbol.asyncDispose]: stop } };
}

/**
 * Polls until `condition` holds. Has no limit of its own: rejects when the test has timed out, so that
 * nothing goes on polling after it.
 */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const signal = testFile()?.testEnd.signal;
  while (!(await condition())) {
    signal?.throwIfAborted();
    // So that the process under test gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
