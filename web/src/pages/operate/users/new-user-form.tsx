import type { Refused, Setting } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { usersWords } from './users-words.ts';

type Props = {
  /** The idempotency key. */
  readonly formKey: string;
  readonly refused: Refused | null;
  readonly setting: Setting;
};

/** The form of a new user. Refused, it is open, with all that was written. */
export function NewUserForm({ formKey, refused, setting }: Props) {
  const words = usersWords[setting.language];
  const shared = (name: string) => ({
    name,
    value: refused?.values[name],
    error: refused?.fields?.[name],
  });
  return (
    <details class="panel" open={refused !== null}>
      <summary>{words.create}</summary>
      <form method="post" action="/operate/users">
        <input type="hidden" name="key" value={formKey} />
        <p class="soft">{words.createHint}</p>
        <div class="fields">
          <Field {...shared('username')} label={words.username} required />
          <Field {...shared('email')} label={words.email} inputMode="email" required />
          <Field {...shared('firstName')} label={words.firstName} hint={words.optional} />
          <Field {...shared('lastName')} label={words.lastName} hint={words.optional} />
        </div>
        <button type="submit">{words.save}</button>
      </form>
    </details>
  );
}
