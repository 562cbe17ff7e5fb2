import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Transact } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import type { RawRoute } from '@souk/platform/service/use-raw-routes';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import {
  type Choice,
  choices,
  choose,
  currentIntent,
} from '../providers/simulated/current-intent.ts';
import { paymentPage, unknownPage } from '../providers/simulated/payment-page.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { receiveProviderEvent } from '../usecases/receive-provider-event.ts';

type Callbacks = {
  readonly provider: PaymentProvider;
  readonly transact: Transact<PublishedEvents>;
  /** Notified when a callback makes a call due. */
  readonly callsQueued: Notifier;
};

/**
 * Where the payment provider sends its callbacks. One that is signed gets 204, also the second time and
 * for a subject that is not known; any other gets 401, and nothing is stored.
 */
export function callbackRoute({ provider, transact, callsQueued }: Callbacks): RawRoute {
  return {
    method: 'POST',
    path: '/webhooks/payments/:provider',
    handle: async ({ headers, body, params }) => {
      if (params.provider !== provider.name) return { status: 404 };
      const event = provider.verify(headers, body);
      if (!event) return { status: 401 };
      await transact((work) => receiveProviderEvent(work, provider.name, event));
      callsQueued.notify();
      return { status: 204 };
    },
  };
}

type Page = {
  readonly orm: MikroORM;
  /** Notified when a choice has made a callback due. */
  readonly eventsDue: Notifier;
};

/** 128 random bits in base64url. */
const isSecret = /^[\w-]{22}$/;

/** The pages of the simulated provider: their addresses are unguessable, and need no login. */
export function simulatedPageRoutes({ orm, eventsDue }: Page): readonly RawRoute[] {
  const path = '/simulated-payments/:secret';
  const inTransaction = <Result>(run: (em: EntityManager) => Promise<Result>) =>
    orm.em.fork().transactional(run);
  return [
    {
      method: 'GET',
      path,
      handle: async ({ params: { secret = '' } }) => {
        if (!isSecret.test(secret)) return unknownPage();
        const row = await inTransaction((em) => currentIntent(em, { secret }, new Date()));
        return row ? paymentPage(row) : unknownPage();
      },
    },
    {
      method: 'POST',
      path,
      handle: async ({ params: { secret = '' }, body }) => {
        const choice = new URLSearchParams(body.toString('utf8')).get('choice');
        if (!isSecret.test(secret)) return unknownPage();
        if (!isChoice(choice)) return { status: 400 };
        const row = await inTransaction((em) => choose(em, secret, choice, new Date()));
        if (!row) return unknownPage();
        eventsDue.notify();
        const location = row.return_url ?? `/simulated-payments/${secret}`;
        return { status: 303, headers: { location } };
      },
    },
  ];
}

function isChoice(choice: string | null): choice is Choice {
  return choices.some((known) => known === choice);
}
