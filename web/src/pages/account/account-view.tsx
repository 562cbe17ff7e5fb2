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
      <Selling data={data} setting={setting} refused={refused} />
      <AddressList data={data} setting={setting} refused={refused} />
      <LoginPanels data={data} setting={setting} refused={refused} />
    </>
  );
};

/** The way to the pages of sellers, or to become one. */
const Selling: View<AccountData> = ({ data: { me }, setting: { words }, refused }) => (
  <section class="panel" aria-labelledby="selling">
    <h2 id="selling">{words.account.selling}</h2>
    {me.roles.includes('SELLER') ? (
      <p>
        {me.seller?.displayName ?? me.username} · <a href="/sell">{words.account.toSelling}</a>
      </p>
    ) : (
      <>
        <p class="soft">{words.account.sellingHint}</p>
        <form method="post" action="/my/account">
          <div class="fields">
            <Field
              label={words.account.sellerName}
              name="displayName"
              value={refused?.values.displayName}
              error={refused?.fields?.displayName}
              autoComplete="organization"
              maxLength={100}
            />
          </div>
          <button type="submit" class="quiet" name="do" value="become-seller">
            {words.account.becomeSeller}
          </button>
        </form>
      </>
    )}
  </section>
);
