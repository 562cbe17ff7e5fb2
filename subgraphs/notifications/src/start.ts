import { type Mailbox, startMailbox } from '@souk/platform/mail/mailbox';
import { smtpMailer } from '@souk/platform/mail/smtp-mailer';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { notificationFacts } from '@souk/schema/events/notifications';
import { configFrom, type MailConfig } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { mailboxRoutes } from './pages/mailbox-routes.ts';
import { unsubscribeRoutes } from './pages/unsubscribe-routes.ts';
import { database } from './persistence/database.ts';
import { sendMails } from './usecases/send-mails.ts';

/** How often to look for mails that are due, beside at each new notification. */
const sendEveryMs = 1_000;

/** Starts the notifications subgraph. */
export async function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policy, mail, ...config } = configFrom(environment);
  const mailbox = mail && mail.smtpUrl === null ? await startMailbox(mail.mailboxPort) : null;
  const running = await startSubgraph(
    {
      name: 'notifications',
      database,
      publishes: notificationFacts,
      consumers: consumersOf(policy.openChannels),
      resolvers,
      context: contextFor(policy),
      routes: ({ transact }) => [
        ...unsubscribeRoutes(transact),
        ...(mailbox ? mailboxRoutes(mailbox) : []),
      ],
      tickers: ({ transact, commits, stopping, logger }) => {
        if (!mail) return [];
        const mailer = mailerOf(mail, mailbox);
        const send = () => sendMails({ transact, mailer, policy, ...mail, logger, stopping });
        const sending = startTicker(send, { everyMs: sendEveryMs, name: 'sendMails', logger });
        commits.listen((published) => published.length > 0 && sending.wake());
        return [sending];
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

function mailerOf({ smtpUrl, from, shopName }: MailConfig, mailbox: Mailbox | null) {
  const url = smtpUrl ?? mailbox?.url ?? '';
  return smtpMailer({ url, from: { name: shopName, address: from } });
}
