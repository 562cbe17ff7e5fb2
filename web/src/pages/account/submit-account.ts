import type { FormAnswer, PageRequest } from '../../page.ts';
import { refusedBy } from '../refused-by.ts';
import {
  BecomeSellerDocument,
  ChangePasswordDocument,
  EndSessionDocument,
  SignOutElsewhereDocument,
} from './account.generated.ts';
import { accountWords } from './account-words.ts';
import { updateProfile } from './update-profile.ts';

/** Handles the forms of the account, by what their buttons say. */
export async function submitAccount(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do');
  if (what === 'change-password') return changePassword(request, form);
  if (what === 'end-session') return endSession(request, form);
  if (what === 'end-others') return endOthers(request);
  if (what === 'become-seller') return becomeSeller(request, form);
  return updateProfile(request, form);
}

/** Passwords go to the graph, and never come back into the page. */
async function changePassword({ ask, language }: PageRequest, form: URLSearchParams) {
  const values = { do: 'change-password' };
  const [currentPassword = '', newPassword = '', again = ''] = ['current', 'new', 'again'].map(
    (name) => form.get(name) ?? '',
  );
  if (newPassword !== again) {
    const message = accountWords[language].notTheSame;
    return { refused: { code: 'NotTheSame', message, fields: { again: message }, values } };
  }
  const { changePassword: answer } = await ask(ChangePasswordDocument, {
    input: { currentPassword, newPassword },
  });
  if (!('message' in answer)) return { to: '/my/account?saved' };
  const { refused } = refusedBy(answer, language, values);
  if (refused.code !== 'WrongPassword') return { refused };
  return { refused: { ...refused, fields: { currentPassword: refused.message } } };
}

async function endSession(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { endSession: answer } = await ask(EndSessionDocument, {
    input: { id: form.get('session') ?? '' },
  });
  // A session that is gone already is what was wanted.
  if (!('message' in answer) || answer.__typename === 'NotFound')
    return { to: '/my/account?saved' };
  return refusedBy(answer, language, {});
}

async function endOthers({ ask, language }: PageRequest): Promise<FormAnswer> {
  const { signOutEverywhere: answer } = await ask(SignOutElsewhereDocument, {
    input: { all: false },
  });
  if (!('message' in answer)) return { to: '/my/account?saved' };
  return refusedBy(answer, language, {});
}

async function becomeSeller(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const displayName = (form.get('displayName') ?? '').trim();
  const { becomeSeller: answer } = await ask(BecomeSellerDocument, { input: { displayName } });
  if (!('message' in answer)) return { to: '/my/account?saved' };
  return refusedBy(answer, language, { do: 'become-seller', displayName });
}
