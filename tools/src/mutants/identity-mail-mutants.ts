import type { TestedMutant } from './tested-mutant.ts';

const tokens = 'auth/src/provider/action-tokens.ts';
const pages = 'auth/src/provider/action-pages.db.test.ts';
const users = 'subgraphs/users/src';
const sending = `${users}/usecases/send-identity-mails.db.test.ts`;
const asking = `${users}/usecases/request-password-reset.db.test.ts`;

/** Faults in the links and the mails of the identity provider. */
export const identityMailMutants: readonly TestedMutant[] = [
  {
    name: 'mail-link-works-twice',
    description: 'A link is not used up.',
    file: tokens,
    from: 'WITH spent AS (DELETE FROM action_tokens WHERE token_hash = $1 RETURNING *)',
    to: 'WITH spent AS (SELECT * FROM action_tokens WHERE token_hash = $1)',
    test: pages,
  },
  {
    name: 'mail-link-outlives-password',
    description: 'A link sets a password after another one was set.',
    file: tokens,
    from: 'p.password_version = t.password_version',
    to: 'p.password_version >= t.password_version',
    test: pages,
  },
  {
    name: 'mail-link-of-former-address',
    description: 'A link that was sent to a former address works.',
    file: tokens,
    from: 'AND p.email = t.email AND p.enabled',
    to: 'AND p.enabled',
    test: pages,
  },
  {
    name: 'mail-link-stored',
    description: 'The text of a link is stored.',
    file: tokens,
    from: "return createHash('sha256').update(token).digest();",
    to: 'return Buffer.from(token).subarray(0, 32);',
    test: pages,
  },
  {
    name: 'mail-link-of-unsent-mail',
    description: 'The link of a mail that was not sent works.',
    file: 'auth/src/provider/send-action-mail.ts',
    from: '  await actionTokens.withdraw(token);\n',
    to: '',
    test: pages,
  },
  {
    name: 'mail-link-shown-to-others',
    description: 'The address of the page of a link is sent on as the referrer.',
    file: 'auth/src/provider/action-page.ts',
    from: ', hidesAddress: true',
    to: '',
    test: pages,
  },
  {
    name: 'sessions-left-after-restart',
    description: 'Sessions outlive a new password when the process ends in between.',
    file: 'auth/src/provider/start-provider.ts',
    from: '  await endInterrupted(context);\n',
    to: '',
    test: pages,
  },
  {
    name: 'mails-without-limit',
    description: 'An address gets any number of mails in an hour.',
    file: `${users}/domain/identity-mail.ts`,
    from: 'mailsPerHourMax = 3',
    to: 'mailsPerHourMax = 300',
    test: asking,
  },
  {
    name: 'identity-mail-claimed-twice',
    description: 'A process takes over a mail that another one sends.',
    file: `${users}/persistence/identity-mails.ts`,
    from: 'where done_at is null and next_at <= ?\n      order by',
    to: 'where done_at is null and ?::timestamptz is not null\n      order by',
    test: sending,
  },
  {
    name: 'mail-outcome-of-the-dead',
    description: 'The outcome of a process whose claim is over replaces that of the next one.',
    file: `${users}/persistence/identity-mails.ts`,
    from: "where id = ? and attempts = ? and state = 'SENDING'`",
    to: 'where id = ? and attempts <> -?::int`',
    test: sending,
  },
  {
    name: 'confirmation-mail-repeated',
    description: 'Each attempt of a registration queues a mail.',
    file: `${users}/usecases/complete-registration.ts`,
    from: 'if (kind && deleted > 0 && !replayed)',
    to: 'if (kind && !replayed)',
    test: `${users}/usecases/create-user.db.test.ts`,
  },
  {
    name: 'confirmation-mail-of-a-twin',
    description:
      'A registration that was stored after its call was complete queues a mail once more.',
    file: `${users}/usecases/complete-registration.ts`,
    from: 'if (kind && deleted > 0 && !replayed)',
    to: 'if (kind && deleted > 0)',
    test: `${users}/usecases/create-user.db.test.ts`,
  },
  {
    name: 'registration-of-a-twin-refused',
    description:
      'A registration that was stored after its call was complete is refused: its name is taken.',
    file: `${users}/usecases/begin-registration.ts`,
    from: 'if (!registered) return null;',
    to: 'if (registration || !registered) return null;',
    test: `${users}/usecases/register.db.test.ts`,
  },
  {
    name: 'opening-balance-without-confirmation',
    description: 'A user gets the opening balance with an address that is not confirmed.',
    file: 'subgraphs/billing/src/usecases/open-account.ts',
    from: 'isOwn && !actor.emailVerified',
    to: 'isOwn && !actor.email',
    test: 'subgraphs/billing/src/usecases/open-account.db.test.ts',
  },
  {
    name: 'session-keeps-old-claims',
    description: 'A session does not take on that its address was confirmed.',
    file: 'subgraphs/billing/src/graphql/mutation/open-account.ts',
    from: '      if (error instanceof EmailNotConfirmed) refreshSession();\n',
    to: '',
    test: 'subgraphs/billing/src/usecases/open-account.db.test.ts',
  },
];
