import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import type {
  WebhookAnswer,
  WebhookPoster,
  WebhookRequest,
} from '@souk/platform/webhooks/post-webhook';
import {
  type SendingWebhooks,
  sendWebhooks,
  type WebhookSender,
} from '../usecases/send-webhooks.ts';
import { type NotificationsHarness, orderStatus, secrets } from './harness.ts';

/** The answer to a mutation: its payload or a refusal. */
type Answer = {
  readonly __typename: string;
  readonly endpoint?: { readonly id: string; readonly version: number; readonly url: string };
  readonly delivery?: { readonly id: string };
  readonly endpointId?: string;
  readonly secret?: string | null;
  readonly replayed?: boolean;
};

const endpointFields =
  'id url kinds status disabledReason disabledAt formerSecretUntil lastSuccessAt version';
const payloads: Record<string, string> = {
  createWebhookEndpoint: `endpoint { ${endpointFields} } secret replayed`,
  updateWebhookEndpoint: `endpoint { ${endpointFields} } replayed`,
  rotateWebhookSecret: `endpoint { ${endpointFields} } secret replayed`,
  enableWebhookEndpoint: `endpoint { ${endpointFields} } replayed`,
  deleteWebhookEndpoint: 'endpointId replayed',
  sendTestWebhook: 'delivery { id kind seq body state } replayed',
  resendWebhookDelivery: 'delivery { id state } replayed',
};

export type Delivery = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string | null;
  readonly body: string;
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly { readonly status: number | null; readonly answer: string }[];
};

/** A user with webhook endpoints, as a client sees them. */
export function webhookUser(harness: NotificationsHarness, userId: string = newId()) {
  /** Calls a mutation; the key is a new one unless the input has it. */
  const change = async (field: string, input: Record<string, unknown> = {}): Promise<Answer> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const { answer } = await harness.ask(
      viewerOf(userId),
      `mutation ($input: ${type}Input!) { answer: ${field}(input: $input) { __typename
        ... on ${type}Payload { ${payloads[field]} } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    return answer as Answer;
  };
  return {
    userId,
    change,
    /** Creates an endpoint. Returns its id and its secret. */
    create: async (input: Record<string, unknown> = {}) => {
      const about = { url: 'https://shop.example/hooks', kinds: ['ORDER_CONFIRMED'] };
      const { endpoint, secret } = await change('createWebhookEndpoint', { ...about, ...input });
      return { id: endpoint?.id ?? '', secret: secret ?? '' };
    },
    endpoints: async () => {
      const { all } = await harness.ask(
        viewerOf(userId),
        `{ all: webhookEndpoints { ${endpointFields} } }`,
      );
      return all as (Record<string, unknown> & { id: string })[];
    },
    /** The deliveries of an endpoint, the newest first; undefined for an unknown one. */
    deliveries: async (endpointId: string): Promise<Delivery[] | undefined> => {
      const { page } = await harness.ask(
        viewerOf(userId),
        `query ($endpointId: ID!) { page: webhookDeliveries(endpointId: $endpointId, first: 100) {
          edges { node { id seq kind body state nextAttemptAt
            attempts { at status fault answer durationMs } } } } }`,
        { endpointId },
      );
      const found = page as { edges: { node: Delivery }[] } | null;
      return found?.edges.map(({ node }) => node);
    },
    /** Notifies the user of an order that is confirmed. */
    notify: async (orderId: string = newId()) => {
      await harness.receive('order-status', orderStatus(orderId, userId));
      return orderId;
    },
  };
}

export const answered = (changes: Partial<WebhookAnswer> = {}): WebhookAnswer => ({
  ...{ status: 200, fault: null, answer: 'ok', retryAfterS: null, durationMs: 12 },
  ...changes,
});

/** A receiver: the requests that have arrived, and the next answers, of which the last one stays. */
export function receiver(...answers: readonly WebhookAnswer[]) {
  const requests: WebhookRequest[] = [];
  const rest = [...answers];
  const post: WebhookPoster = async (request) => {
    requests.push(request);
    return (rest.length > 1 ? rest.shift() : rest[0]) ?? answered();
  };
  return { requests, post };
}

/** Sends through a receiver, and varies no wait. */
export function sending(
  harness: NotificationsHarness,
  post: WebhookPoster,
  changes: Partial<WebhookSender> = {},
): SendingWebhooks {
  const stopping = new AbortController().signal;
  return sendWebhooks({
    ...{ transact: harness.transact, post, secrets, stopping, random: () => 0.5 },
    logger: { warn: () => {}, error: () => {} },
    ...changes,
  });
}

/** Sends what is due, until nothing is. */
export async function sendAll(harness: NotificationsHarness, post: WebhookPoster): Promise<void> {
  const { send, idle } = sending(harness, post);
  await send();
  await idle();
}
