import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const mail = (invariant: string) => inTable('users', 'identity_mails', invariant);
const values = `(id, kind, recipient, state, attempts, next_at, created_at)`;

/** Faults in the mails that the identity provider is to send. */
export const identityMailMutants: readonly DataMutant[] = [
  mail('every mail of the identity provider ends')(
    'a mail to set a password that was forgotten',
    `insert into identity_mails ${values}
      values ('${unknownId}', 'PASSWORD_RESET', 'a@souk.example', 'QUEUED', 0,
        now() + interval '1 day', now() - interval '2 days')`,
    'a mail has no end after a day',
    unknownId,
  ),
  mail('a mail for a user names one of the shop')(
    'an invitation of a user that does not exist',
    `insert into identity_mails ${values}
      values ('${unknownId}', 'INVITATION', '${unknownId}', 'QUEUED', 0,
        now() + interval '1 day', now())`,
    'the user of a mail does not exist',
    unknownId,
  ),
];
