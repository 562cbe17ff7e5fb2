import type { View } from '../../page.ts';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { AddressList } from './address-list.tsx';
import type { AccountData } from './load-account.ts';
import { LoginPanels } from './login-panels.tsx';

/** The profile of the viewer, with addresses, password and sessions. */
export const AccountView: View<AccountData> = ({ data, setting, refused }) => {
  const { me, saved } = data;
  const { words } = setting;
  const errors = refused?.fields ?? {};
  const text = (name: 'firstName' | 'lastName' | 'email') =>
    refused?.values[name] ?? me[name] ?? '';
  return (
    <>
      <div class="heading">
        <h1>{words.account.title}</h1>
        <p class="soft">{me.username}</p>
      </div>
      {saved && !refused ? <Notice kind="good">{words.account.saved}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <form method="post" action="/my/account" class="panel">
        <input type="hidden" name="version" value={me.version} />
        <div class="fields">
          <Field
            label={words.account.firstName}
            name="firstName"
            value={text('firstName')}
            error={errors.firstName}
            autoComplete="given-name"
          />
          <Field
            label={words.account.lastName}
            name="lastName"
            value={text('lastName')}
            error={errors.lastName}
            autoComplete="family-name"
          />
          <Field
            label={words.account.email}
            name="email"
            inputMode="email"
            value={text('email')}
            error={errors.email}
            autoComplete="email"
          />
        </div>
        <button type="submit">{words.account.save}</button>
      </form>
      <AddressList data={data} setting={setting} refused={refused} />
      <LoginPanels data={data} setting={setting} refused={refused} />
    </>
  );
};
