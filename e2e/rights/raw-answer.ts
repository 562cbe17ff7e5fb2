import type { Client } from '@souk/ops/client/client';

/** What differs each time: the trace id, and what is left of the caller's rate limit. */
const differing = /"(traceId|remaining|resetSeconds)":("\w+"|\d+)/g;

/**
 * Returns status and unparsed body of the answer; of a subscription the first event. Only the trace id
 * and what is left of the rate limit are replaced.
 */
export async function rawAnswer(url: string, client: Client, query: string): Promise<string> {
  const isLive = query.startsWith('subscription');
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: isLive ? 'text/event-stream' : 'application/json',
      ...(await client.authorization()),
    },
    body: JSON.stringify({ query }),
  });
  const body = isLive ? await firstEvent(response) : await response.text();
  return `${response.status} ${body.replace(differing, '"$1":"…"')}`;
}

async function firstEvent({ body }: Response): Promise<string> {
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    const event = /^event:[\s\S]*?\n\n/m.exec(text);
    if (event) return event[0];
  }
  return text;
}
