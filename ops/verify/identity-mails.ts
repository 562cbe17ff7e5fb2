import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'users';

/** The last attempt is made after six hours. */
const unended = sqlCheck({
  invariant: 'every mail of the identity provider ends',
  database,
  what: 'a mail has no end after a day',
  sql: (only) => `
    select id::text as key, id as mail, kind, state, attempts, next_at as "nextAt"
    from identity_mails
    where done_at is null and created_at < now() - interval '1 day' and ${only('id', 'uuid')}`,
});

const recipients = sqlCheck({
  invariant: 'a mail for a user names one of the shop',
  database,
  what: 'the user of a mail does not exist',
  sql: (only) => `
    select m.id::text as key, m.id as mail, m.recipient as "user"
    from identity_mails m
    where m.kind <> 'PASSWORD_RESET' and not exists (select from profiles where id = m.recipient)
      and ${only('m.id', 'uuid')}`,
});

export const identityMails: readonly Check[] = [unended, recipients];
