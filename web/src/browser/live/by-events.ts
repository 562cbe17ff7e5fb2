import { storedCursor } from './cursors.ts';
import type { Receiver, Transport } from './want.ts';

/** Attempts without an answer after which the page polls. The browser goes on trying. */
const failuresMax = 2;
/** How long to wait before a stream is opened again that the browser has given up. */
const reopenMs = 10_000;

/** Subscribes by server-sent events, one stream for a want. The browser resumes by itself, with the id of the last event. */
export const byEvents: Transport = (want, receiver) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  const open = () => {
    if (isEnded) return;
    source = openStream(want, receiver, () => {
      timer = setTimeout(open, reopenMs);
    });
  };
  open();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    source?.close();
  };
};

function openStream(
  { key, query, variables, field }: Parameters<Transport>[0],
  { onValue, onConnection, onRefused }: Receiver,
  onClosed: () => void,
): EventSource {
  let failures = 0;
  const after = storedCursor(key);
  const search = new URLSearchParams({ query, variables: JSON.stringify({ ...variables, after }) });
  const source = new EventSource(`/graphql?${search}`);
  source.onopen = () => {
    failures = 0;
    onConnection('live');
  };
  source.onerror = () => {
    failures += 1;
    const isClosed = source.readyState === EventSource.CLOSED;
    onConnection(isClosed || failures >= failuresMax ? 'polling' : 'connecting');
    if (isClosed) onClosed();
  };
  source.addEventListener('next', ({ data }) => {
    const { data: values, errors } = JSON.parse(data);
    if (values?.[field]) onValue(values[field]);
    else if (errors?.[0]) onRefused(String(errors[0].extensions?.code));
  });
  // Without this the browser would open the stream again, for ever.
  source.addEventListener('complete', () => source.close());
  return source;
}
