import { refusal } from '@souk/platform/kernel/refusal';

export class TooManyWebhookEndpoints extends refusal(
  'TooManyWebhookEndpoints',
  'You have 5 webhook endpoints, which is the maximum. Delete one first.',
) {}

export class WebhookEndpointDisabled extends refusal(
  'WebhookEndpointDisabled',
  'The webhook endpoint is disabled, as it has failed. Enable it first.',
) {}
