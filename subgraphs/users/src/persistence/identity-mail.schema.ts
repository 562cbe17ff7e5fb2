import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  type IdentityMailKind,
  type IdentityMailState,
  identityMailKinds,
} from '../domain/identity-mail.ts';

const kinds = identityMailKinds.map((kind) => `'${kind}'`).join(', ');

/** A mail that the identity provider is to send: stored until a day after its end. */
export const identityMailSchema = defineEntity({
  name: 'IdentityMail',
  tableName: 'identity_mails',
  // One that waits is enough, whoever asks again meanwhile.
  uniques: [
    {
      name: 'identity_mails_open',
      properties: ['kind', 'recipient'],
      where: 'done_at is null',
    },
  ],
  indexes: [
    { name: 'identity_mails_due', properties: ['nextAt'], where: 'done_at is null' },
    { name: 'identity_mails_recent', properties: ['recipient', 'createdAt'] },
  ],
  checks: [
    { name: 'identity_mails_kind_known', expression: `kind in (${kinds})` },
    {
      name: 'identity_mails_state_known',
      expression: `state in ('QUEUED', 'SENDING', 'SENT', 'DROPPED', 'FAILED')`,
    },
    {
      name: 'identity_mails_end',
      expression: `(done_at is not null) = (state in ('SENT', 'DROPPED', 'FAILED'))`,
    },
    { name: 'identity_mails_attempts', expression: 'attempts >= 0' },
  ],
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<IdentityMailKind>(),
    /** An e-mail address in lower case for PASSWORD_RESET, whether or not a user has it; otherwise a user's id. */
    recipient: p.text(),
    state: p.text().$type<IdentityMailState>(),
    /** How often it was claimed. It also separates one claim from the next. */
    attempts: p.integer().default(0),
    /** Not before this. One that is being sent is claimed until then. */
    nextAt: p.datetime(),
    createdAt: p.datetime(),
    doneAt: p.datetime().nullable(),
  },
});
