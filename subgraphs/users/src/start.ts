import { identityAdmin } from '@souk/auth/identity-admin';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { userFacts } from '@souk/schema/events/users';
import { configFrom } from './config.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { identityMailsJob } from './persistence/identity-mails.ts';
import { reconcileIdentity } from './usecases/reconcile-identity.ts';
import { sendIdentityMails } from './usecases/send-identity-mails.ts';

const reconcileEveryMs = 15_000;
/** How often to look for mails that are due, beside at each new one. */
const sendMailsEveryMs = 5_000;

/** Starts the users subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { identitySettings, shop, settingPolicy, confirmsEmail, ...config } =
    configFrom(environment);
  const identity = identityAdmin(identitySettings);
  return startSubgraph(
    {
      name: 'users',
      database,
      publishes: userFacts,
      consumers: [],
      resolvers,
      context: contextFor({ identity, shop, settingPolicy, confirmsEmail }),
      tickers: ({ transact, wakes, stopping, logger }) => {
        const reconcile = () => reconcileIdentity({ transact, identity, confirmsEmail });
        const send = () => sendIdentityMails({ transact, identity, logger, stopping });
        const everyMs = reconcileEveryMs;
        const sending = startTicker(send, {
          ...{ everyMs: sendMailsEveryMs, name: 'sendIdentityMails', logger },
        });
        wakes.listen((jobs) => jobs.has(identityMailsJob) && sending.wake());
        return [startTicker(reconcile, { everyMs, name: 'reconcileIdentity', logger }), sending];
      },
    },
    config,
  );
}
