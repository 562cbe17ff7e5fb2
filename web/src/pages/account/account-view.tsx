import type { View } from '../../page.ts';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { accountWords } from './account-words.ts';
import { AddressList } from './address-list.tsx';
import type { AccountData } from './load-account.ts';
import { LoginPanels } from './login-panels.tsx';

/** The profile of the viewer, with addresses, password and sessions. */
export const AccountView: View<AccountData> = ({ data, setting, refused }) => {
  const { me, saved } = data;
  const { language } = setting;
  const errors = refused?.fields ?? {};
  const text = (name: 'firstName' | 'lastName' | 'email') =>
    refused?.values[name] ?? me[name] ?? '';
  return (
    <>
      <div class="heading">
        <h1>{accountWords[language].title}</h1>
        <p class="soft">{me.username}</p>
      </div>
      {saved && !refused ? <Notice kind="good">{accountWords[language].saved}</Notice> : null}
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <form method="post" action="/my/account" class="panel">
        <input type="hidden" name="version" value={me.version} />
        <div class="fields">
          <Field
            label={accountWords[language].firstName}
            name="firstName"
            value={text('firstName')}
            error={errors.firstName}
            autoComplete="given-name"
          />
          <Field
            label={accountWords[language].lastName}
            name="lastName"
            value={text('lastName')}
            error={errors.lastName}
            autoComplete="family-name"
          />
          <Field
            label={accountWords[language].email}
            name="email"
            inputMode="email"
            value={text('email')}
            error={errors.email}
            autoComplete="email"
          />
        </div>
        <button type="submit">{accountWords[language].save}</button>
      </form>
      <Selling data={data} setting={setting} refused={refused} />
      <AddressList data={data} setting={setting} refused={refused} />
      <LoginPanels data={data} setting={setting} refused={refused} />
    </>
  );
};

/** The way to the pages of sellers, or to become one. */
const Selling: View<AccountData> = ({ data: { me }, setting: { language }, refused }) => (
  <section class="panel" aria-labelledby="selling">
    <h2 id="selling">{accountWords[language].selling}</h2>
    {me.roles.includes('SELLER') ? (
      <p>
        {me.seller?.displayName ?? me.username} ·{' '}
        <a href="/sell">{accountWords[language].toSelling}</a>
      </p>
    ) : (
      <>
        <p class="soft">{accountWords[language].sellingHint}</p>
        <form method="post" action="/my/account">
          <div class="fields">
            <Field
              label={accountWords[language].sellerName}
              name="displayName"
              value={refused?.values.displayName}
              error={refused?.fields?.displayName}
              autoComplete="organization"
              maxLength={100}
            />
          </div>
          <button type="submit" class="quiet" name="do" value="become-seller">
            {accountWords[language].becomeSeller}
          </button>
        </form>
      </>
    )}
  </section>
);
