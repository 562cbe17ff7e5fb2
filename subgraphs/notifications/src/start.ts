import { type Mailbox, startMailbox } from '@souk/platform/mail/mailbox';
import { smtpMailer } from '@souk/platform/mail/smtp-mailer';
import type { Logger } from '@souk/platform/runtime/logger';
import { inBatches, startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { webhookPoster } from '@souk/platform/webhooks/post-webhook';
import { notificationFacts } from '@souk/schema/events/notifications';
import { configFrom, type MailConfig } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { mailboxRoutes } from './pages/mailbox-routes.ts';
import { unsubscribeRoutes } from './pages/unsubscribe-routes.ts';
import { webhookRequests } from './persistence/claim-webhooks.ts';
import { database } from './persistence/database.ts';
import { webhookSecrets } from './persistence/webhook-secrets.ts';
import { deleteDoneWebhooks } from './usecases/delete-done-webhooks.ts';
import { sendMails } from './usecases/send-mails.ts';
import { sendWebhooks, type WebhookSender } from './usecases/send-webhooks.ts';

/** How often to look for mails that are due, beside at each new notification. */
const sendEveryMs = 1_000;
const deleteEveryMs = 3_600_000;

/** Starts the notifications subgraph. */
export async function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policy, mail, webhooks, ...config } = configFrom(environment);
  const { allowsLoopback, keptDays } = webhooks;
  const secrets = webhookSecrets(webhooks.key);
  const mailbox =
    mail && mail.smtpUrl === null ? await startMailbox(mail.mailboxPort, mail.mailboxHost) : null;
  const running = await startSubgraph(
    {
      name: 'notifications',
      database,
      publishes: notificationFacts,
      consumers: consumersOf(policy.openChannels),
      resolvers,
      context: contextFor(policy, { secrets, allowsLoopback }),
      routes: ({ transact }) => [
        ...unsubscribeRoutes(transact),
        ...(mailbox ? mailboxRoutes(mailbox) : []),
      ],
      tickers: ({ transact, commits, wakes, stopping, logger }) => {
        const post = webhookPoster({ allowsLoopback });
        const shared = { transact, logger, stopping };
        const requests = startWebhooks({ ...shared, post, secrets });
        wakes.listen((jobs) => jobs.has(webhookRequests) && requests.wake());
        const deleting = startDeleting(shared, keptDays);
        if (!mail) return [requests, deleting];
        const mailer = mailerOf(mail, mailbox);
        const send = () => sendMails({ ...shared, mailer, policy, ...mail });
        const mails = startTicker(send, { everyMs: sendEveryMs, name: 'sendMails', logger });
        commits.listen((published) => published.length > 0 && mails.wake());
        return [requests, deleting, mails];
      },
    },
    config,
  ).catch(async (error: unknown) => {
    await mailbox?.stop();
    throw error;
  });
  const stop = async () => {
    await running.stop();
    await mailbox?.stop();
  };
  return { ...running, stop };
}

/** Sends webhooks until it is stopped: then it waits for the requests under way, which end with the service. */
function startWebhooks(sender: WebhookSender & { readonly logger: Logger }): Ticker {
  const requests = sendWebhooks({ ...sender, onEnd: () => sending.wake() });
  const options = { everyMs: sendEveryMs, name: 'sendWebhooks', logger: sender.logger };
  const sending = startTicker(requests.send, options);
  const stop = async () => {
    await sending.stop();
    await requests.idle();
  };
  return { ...sending, stop };
}

/** Deletes old deliveries every hour. */
function startDeleting(
  { transact, stopping, logger }: Pick<WebhookSender, 'transact' | 'stopping'> & { logger: Logger },
  keptDays: number,
): Ticker {
  const batch = () => transact((work) => deleteDoneWebhooks(work, keptDays));
  const deleting = { everyMs: deleteEveryMs, name: 'deleteDoneWebhooks', logger };
  return startTicker(inBatches(batch, stopping), deleting);
}

function mailerOf({ smtpUrl, from, shopName }: MailConfig, mailbox: Mailbox | null) {
  const url = smtpUrl ?? mailbox?.url ?? '';
  return smtpMailer({ url, from: { name: shopName, address: from } });
}
