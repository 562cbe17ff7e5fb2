import type { ServerResponse } from 'node:http';

/** Aborts when the client disconnects before its response is sent, or after `totalMs`. */
export function requestSignal(response: ServerResponse, totalMs: number): AbortSignal {
  const end = new AbortController();
  const timeout = setTimeout(
    () => end.abort(new DOMException('The request took too long.', 'TimeoutError')),
    totalMs,
  );
  const onClose = () => {
    clearTimeout(timeout);
    if (!response.writableFinished)
      end.abort(new DOMException('The client disconnected.', 'AbortError'));
  };
  if (response.closed) onClose();
  else response.once('close', onClose);
  return end.signal;
}
