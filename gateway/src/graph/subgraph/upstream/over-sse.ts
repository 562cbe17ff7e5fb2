import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { Agent, type Dispatcher } from 'undici';
import { isObject, jsonIn } from '../../../json.ts';
import {
  eventCharactersMax,
  headersOf,
  lost,
  onceEnded,
  openMs,
  type Upstream,
  type UpstreamEnd,
} from './upstream.ts';

const connectMs = 2_000;
/** A refusal is short. What is longer is no refusal. */
const refusalBytesMax = 64 * 2 ** 10;

/** The headers that sign a request. */
export type SignRequest = (body: string, token: string | null) => Readonly<Record<string, string>>;

/**
 * Subscriptions over server-sent events, in the distinct connections mode of GraphQL over SSE: one POST for each.
 */
export function sseUpstream(url: string, sign: SignRequest = () => ({})): Upstream {
  // An own one: a stream holds its connection, and queries need theirs. It may be silent for any time.
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connectMs } });
  const { origin, pathname, search } = new URL(url);
  const target = { origin, path: `${pathname}${search}`, method: 'POST' } as const;
  return {
    open: (request, sender, given) => {
      const listener = onceEnded(given);
      const stopped = new AbortController();
      const body = JSON.stringify(request);
      const send = () =>
        agent.request({
          ...{ ...target, body, signal: stopped.signal },
          headers: {
            ...headersOf(sender),
            ...sign(body, sender.token),
            'content-type': 'application/json',
            accept: 'text/event-stream',
          },
        });
      void read(send, stopped, listener)
        .catch(lost)
        .then((end) => {
          listener.ended(end);
          stopped.abort();
        });
      return () => {
        listener.stop();
        stopped.abort();
      };
    },
    close: () => agent.destroy(),
  };
}

type Listener = ReturnType<typeof onceEnded>;

async function read(
  send: () => Promise<Dispatcher.ResponseData>,
  stopped: AbortController,
  listener: Listener,
): Promise<UpstreamEnd> {
  const late = () => stopped.abort(new Error('The subgraph sent no headers in time.'));
  const timer = setTimeout(late, openMs);
  const { statusCode, headers, body } = await send().finally(() => clearTimeout(timer));
  const type = String(headers['content-type'] ?? '');
  if (statusCode !== 200 || !/^text\/event-stream\b/i.test(type))
    return await refusalOf(statusCode, type, body);
  listener.opened();
  return await readEvents(body, listener);
}

/** A server that refuses an operation may answer with JSON in place of a stream. */
async function refusalOf(
  status: number,
  type: string,
  body: Dispatcher.ResponseData['body'],
): Promise<UpstreamEnd> {
  let text = '';
  for await (const bytes of body) {
    text += bytes;
    if (text.length > refusalBytesMax) break;
  }
  const answer = /\bjson\b/i.test(type) ? jsonIn(text) : undefined;
  if (isObject(answer) && answer.errors !== undefined)
    return { kind: 'refused', errors: answer.errors };
  const cause = new Error(`The subgraph answered ${status} with ${type || 'no content type'}.`);
  return status === 401 || status === 403 ? { kind: 'forbidden', cause } : lost(cause);
}

async function readEvents(
  body: Dispatcher.ResponseData['body'],
  listener: Listener,
): Promise<UpstreamEnd> {
  let end: UpstreamEnd | undefined;
  const parser = createParser({
    maxBufferSize: eventCharactersMax,
    onEvent: (event) => {
      end ??= take(event, listener);
    },
    onError: (error) => {
      // Unknown fields are to be ignored (WHATWG HTML, section 9.2.6).
      if (error.type === 'max-buffer-size-exceeded') end ??= lost(error);
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (end) return end;
  }
  return lost('The stream ended without the event "complete".');
}

/** Returns the end that the event is. */
function take({ event, data }: EventSourceMessage, listener: Listener): UpstreamEnd | undefined {
  if (event === 'complete') return { kind: 'completed' };
  if (event !== 'next') return undefined;
  const result = jsonIn(data);
  if (!isObject(result)) return lost('An event is not a JSON object.');
  // Without data the operation was not executed (GraphQL specification, section 7.1).
  if (result.errors !== undefined && result.data === undefined)
    return { kind: 'refused', errors: result.errors };
  listener.next(result);
  return undefined;
}
