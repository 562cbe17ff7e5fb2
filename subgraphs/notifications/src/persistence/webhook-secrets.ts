import { encryptionWith } from '@souk/platform/runtime/encryption';
import { newWebhookSecret } from '@souk/platform/webhooks/signature';

/** Secrets of webhook endpoints, which the database has only encrypted. */
export type WebhookSecrets = {
  /** A new secret of an endpoint, and how it is stored. */
  readonly create: (endpointId: string) => { readonly secret: string; readonly encrypted: string };
  /** Null for a secret of another endpoint, or of another key of the service. */
  readonly read: (encrypted: string, endpointId: string) => string | null;
};

/** `key` is that of the service. */
export function webhookSecrets(key: string): WebhookSecrets {
  const { encrypt, decrypt } = encryptionWith(key, 'webhook secrets');
  return {
    create: (endpointId) => {
      const secret = newWebhookSecret();
      return { secret, encrypted: encrypt(secret, endpointId).toString('base64') };
    },
    read: (encrypted, endpointId) => decrypt(Buffer.from(encrypted, 'base64'), endpointId),
  };
}
