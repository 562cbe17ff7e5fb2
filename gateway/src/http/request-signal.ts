import type { ServerResponse } from 'node:http';

/** Aborts when the client leaves before its answer is sent, or the time for the answer is over. */
export function signalOf(response: ServerResponse, totalMs: number): AbortSignal {
  const end = new AbortController();
  const tooLate = setTimeout(
    () => end.abort(new DOMException('Too late.', 'TimeoutError')),
    totalMs,
  );
  const onClose = () => {
    clearTimeout(tooLate);
    if (!response.writableFinished) end.abort(new DOMException('The client left.', 'AbortError'));
  };
  if (response.closed) onClose();
  else response.once('close', onClose);
  return end.signal;
}
