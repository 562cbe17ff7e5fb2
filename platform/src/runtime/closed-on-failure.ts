/**
 * Calls `open` with a stack for what it opens. When it throws, ends all of that, the last one first; otherwise
 * the stack is the caller's to end.
 */
export async function closedOnFailure<Result>(
  open: (opened: AsyncDisposableStack) => Promise<Result>,
): Promise<Result> {
  const opened = new AsyncDisposableStack();
  try {
    return await open(opened);
  } catch (fault) {
    await opened.disposeAsync();
    throw fault;
  }
}
