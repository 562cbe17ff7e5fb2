import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@souk/ops/client/client';

/** A request that a receiver got. */
type ReceivedWebhook = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

type Respond = (response: ServerResponse, path: string) => void;

/** A receiver of webhooks on this machine. */
export type WebhookReceiver = {
  readonly url: string;
  readonly received: readonly ReceivedWebhook[];
  readonly stop: () => Promise<void>;
};

/** Starts a receiver; without `respond` it answers 204 to everything. */
export async function startWebhookReceiver(
  respond: Respond = (response) => response.writeHead(204).end(),
): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const path = request.url ?? '';
    received.push({ path, headers: request.headers, body });
    respond(response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Creates a webhook endpoint of a user for orders that are confirmed. Returns its id and its secret. */
export async function createWebhookEndpoint(
  client: Client,
  url: string,
  idempotencyKey: string,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { answer } = await client.askRepeatedly<{
    answer: { endpoint?: { id: string }; secret?: string; message?: string };
  }>(
    `mutation ($input: CreateWebhookEndpointInput!) {
      answer: createWebhookEndpoint(input: $input) {
        ... on CreateWebhookEndpointPayload { endpoint { id } secret }
        ... on Refusal { message } } }`,
    { input: { url, kinds: ['ORDER_CONFIRMED'], idempotencyKey } },
  );
  if (!answer.endpoint) throw new Error(`The endpoint was refused: ${answer.message}`);
  return { id: answer.endpoint.id, secret: answer.secret ?? '' };
}
