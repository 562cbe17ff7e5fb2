import type { FormAnswer, PageRequest } from '../../page.ts';
import { refusedBy } from '../refused-by.ts';
import {
  ProfileDocument,
  UpdateProfileDocument,
  type UpdateProfileInput,
} from './account.generated.ts';
import type { Profile } from './load-account.ts';

/** Changes the name, or adds or removes an address, as the button says. */
export async function updateProfile(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { me } = await ask(ProfileDocument, {});
  const input = { ...changeIn(form, me?.addresses ?? []), expectedVersion: versionIn(form) };
  const { updateProfile: answer } = await ask(UpdateProfileDocument, { input });
  if (!('message' in answer)) return { to: '/my/account?saved' };
  return refusedBy(answer, language, Object.fromEntries(form));
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
