import type { TestedMutant } from './tested-mutant.ts';

const own = 'subgraphs/notifications/src';
const usecases = `${own}/usecases`;

/** Faults in webhooks: their addresses, senders and secrets. */
export const webhooksMutants: readonly TestedMutant[] = [
  {
    name: 'webhook-to-private-address',
    description: 'A webhook reaches a name of which only one address is public.',
    file: 'platform/src/webhooks/public-connector.ts',
    from: 'addresses.every(isAllowed)',
    to: 'addresses.some(isAllowed)',
    test: 'platform/src/webhooks/public-connector.test.ts',
  },
  {
    name: 'webhook-name-resolved-again',
    description: 'A webhook is sent to the name, which is resolved again after the check.',
    file: 'platform/src/webhooks/public-connector.ts',
    from: 'hostname: address, ...tls',
    to: '...tls',
    test: 'platform/src/webhooks/public-connector.test.ts',
  },
  {
    name: 'webhook-loopback-by-any-name',
    description: 'Where loopback is allowed, any name may lead to this machine.',
    file: 'platform/src/webhooks/public-connector.ts',
    from: 'allowsLoopback && isLoopbackHost(host)',
    to: 'allowsLoopback',
    test: 'platform/src/webhooks/public-connector.test.ts',
  },
  {
    name: 'webhook-endpoints-of-others-changed',
    description: 'An endpoint is changed by whoever names its id.',
    file: `${own}/persistence/lock-endpoint.ts`,
    from: '{ id, userId, deletedAt: null }',
    to: '{ id, deletedAt: null }',
    test: `${usecases}/update-webhook-endpoint.db.test.ts`,
  },
  {
    name: 'webhook-preferences-ignored',
    description: 'A webhook is queued whatever the user has chosen.',
    file: `${own}/persistence/queue-webhooks.ts`,
    from: 'and not p.enabled',
    to: 'and false',
    test: `${usecases}/send-webhooks.db.test.ts`,
  },
  {
    name: 'webhooks-at-once-unbounded',
    description: 'An endpoint gets any number of requests at once.',
    file: `${own}/persistence/claim-webhooks.ts`,
    from: 'const perEndpointMax = 2;',
    to: 'const perEndpointMax = 200;',
    test: `${own}/persistence/claim-webhooks.db.test.ts`,
  },
  {
    name: 'webhook-waits-for-the-next-poll',
    description: 'A webhook that is queued wakes no sender.',
    file: `${own}/persistence/queue-webhooks.ts`,
    from: 'wakeAfterCommit(em, webhookRequests);',
    to: '',
    test: `${own}/persistence/claim-webhooks.db.test.ts`,
  },
  {
    name: 'webhook-place-for-the-longest-queue',
    description:
      'A free place is for the oldest delivery, so the queues of slow endpoints hold up others.',
    file: `${own}/persistence/claim-webhooks.ts`,
    from: 'order by nth, last_claimed_at nulls first limit ?',
    to: 'order by nth, id limit ?',
    test: `${own}/persistence/claim-webhooks.db.test.ts`,
  },
  {
    name: 'webhook-endpoint-disabled-for-one-message',
    description: 'One delivery that fails disables an endpoint to which others succeed.',
    file: `${own}/persistence/record-webhook-attempt.ts`,
    from: "? = 'GONE' or greatest(last_success_at, enabled_at) <= ?",
    to: "? = 'GONE' or ?::timestamptz is not null",
    test: `${usecases}/send-webhooks.db.test.ts`,
  },
  {
    name: 'webhook-outcome-of-the-dead',
    description: 'A process that was taken for dead stores its outcome over that of another one.',
    file: `${own}/persistence/record-webhook-attempt.ts`,
    from: 'where id = ? and attempts = ? and state',
    to: 'where id = ? and attempts >= ? and state',
    test: `${own}/persistence/claim-webhooks.db.test.ts`,
  },
  {
    name: 'webhook-former-secret-for-ever',
    description: 'A replaced secret signs without end.',
    file: `${own}/persistence/claim-webhooks.ts`,
    from: 'e.former_secret_until > ?',
    to: '?::timestamptz is not null',
    test: `${usecases}/rotate-webhook-secret.db.test.ts`,
  },
  {
    name: 'webhook-secret-unencrypted',
    description: 'The database has the secrets of webhooks as they are.',
    file: `${own}/persistence/webhook-secrets.ts`,
    from: "encrypted: encrypt(secret, endpointId).toString('base64')",
    to: 'encrypted: secret',
    test: `${usecases}/create-webhook-endpoint.db.test.ts`,
  },
  {
    name: 'webhook-stopped-counts',
    description: 'A request that the shop itself has stopped counts as one that failed.',
    file: `${own}/domain/after-webhook-attempt.ts`,
    from: "fault === 'STOPPED'",
    to: "fault === 'STOP'",
    test: `${own}/domain/after-webhook-attempt.test.ts`,
  },
];
