import type { FormAnswer, Page, PageRequest, View } from '../../page.ts';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { AddressFields } from '../checkout/address-choice.tsx';
import { messagesByField } from '../checkout/place-order.ts';
import {
  ProfileDocument,
  type ProfileQuery,
  UpdateProfileDocument,
  type UpdateProfileInput,
} from './account.generated.ts';

type Profile = NonNullable<ProfileQuery['me']>;

type AccountData = {
  readonly me: Profile;
  /** Whether a form has just been saved. */
  readonly saved: boolean;
};

async function loadAccount({ ask, url }: PageRequest): Promise<AccountData | null> {
  const { me } = await ask(ProfileDocument, {});
  return me && { me, saved: url.searchParams.has('saved') };
}

/** Changes the name, or adds or removes an address, as the button says. */
async function submitAccount({ ask }: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { me } = await ask(ProfileDocument, {});
  const input = { ...changeIn(form, me?.addresses ?? []), expectedVersion: versionIn(form) };
  const { updateProfile } = await ask(UpdateProfileDocument, { input });
  if (!('message' in updateProfile)) return { to: '/my/account?saved' };
  const { __typename: code, message } = updateProfile;
  const fields = 'fields' in updateProfile ? messagesByField(updateProfile.fields) : {};
  return { refused: { code, message, fields, values: Object.fromEntries(form) } };
}

/** The version that the form was drawn from: a profile that has changed since is not overwritten. */
const versionIn = (form: URLSearchParams) => Math.trunc(Number(form.get('version'))) || 0;

function changeIn(
  form: URLSearchParams,
  addresses: Profile['addresses'],
): Omit<UpdateProfileInput, 'expectedVersion'> {
  const text = (name: string) => (form.get(name) ?? '').trim();
  if (form.has('remove')) {
    return { addresses: addresses.filter((_, index) => String(index) !== text('remove')) };
  }
  if (form.get('do') !== 'add-address')
    return { firstName: text('firstName'), lastName: text('lastName'), email: text('email') };
  const added = {
    street: text('street'),
    city: text('city'),
    country: text('country'),
    zipCode: text('zipCode'),
    recipient: text('recipient') || null,
    telephone: text('telephone') || null,
  };
  return { addresses: [...addresses, added] };
}

const AccountView: View<AccountData> = ({ data, setting, refused }) => {
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
      <Addresses data={data} setting={setting} refused={refused} />
    </>
  );
};

const Addresses: View<AccountData> = ({ data: { me }, setting: { words }, refused }) => (
  <section class="panel" aria-labelledby="addresses">
    <h2 id="addresses">{words.account.addresses}</h2>
    {me.addresses.length === 0 ? <p class="soft">{words.account.noAddresses}</p> : null}
    <ul class="addresses">
      {me.addresses.map(({ street, city, zipCode, country }, index) => (
        <li key={`${street}${zipCode}`}>
          <span>
            {street}
            <small class="soft">{[zipCode, city, country].filter(Boolean).join(', ')}</small>
          </span>
          <form method="post" action="/my/account">
            <input type="hidden" name="version" value={me.version} />
            <button type="submit" class="link" name="remove" value={index}>
              {words.cart.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
    <details open={refused?.values.do === 'add-address'}>
      <summary>{words.account.addAddress}</summary>
      <form method="post" action="/my/account">
        <input type="hidden" name="version" value={me.version} />
        <input type="hidden" name="do" value="add-address" />
        <div class="fields">
          <AddressFields
            words={words}
            values={refused?.values ?? {}}
            errors={refused?.fields ?? {}}
          />
        </div>
        <button type="submit">{words.account.addAddress}</button>
      </form>
    </details>
  </section>
);

/** The profile and the addresses of the viewer. */
export const accountPage: Page<AccountData> = {
  load: loadAccount,
  title: (_, { words }) => words.account.title,
  View: AccountView,
  needsLogin: true,
  submit: submitAccount,
};
