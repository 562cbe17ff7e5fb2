import type { FormAnswer, PageRequest } from '../../../page.ts';
import { answered } from '../parts/answered.ts';
import {
  CloseWalletDocument,
  FreezeWalletDocument,
  InviteAgainDocument,
  UnfreezeWalletDocument,
} from './user.generated.ts';

/** Freezes, unfreezes or closes the wallet of the user, or invites the user again, as the button says. */
export async function submitUser(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { ask, url, parameters } = request;
  const what = form.get('do') ?? '';
  const to = `${url.pathname}?done=${what === 'invite' ? 'invited' : what}`;
  if (what === 'invite') {
    const input = { userId: parameters.id ?? '', idempotencyKey: form.get('key') ?? '' };
    const { inviteUser } = await ask(InviteAgainDocument, { input });
    return answered(inviteUser, to, form, request.language);
  }
  return answered(await changeWallet(ask, what, walletIn(form)), to, form, request.language);
}

/** The version names the change: sent again, the form changes nothing more. */
function walletIn(form: URLSearchParams) {
  const [accountId, version] = [form.get('account') ?? '', form.get('version') ?? ''];
  const idempotencyKey = `${form.get('do')}-${accountId}-${version}`;
  return { accountId, expectedVersion: Number(version), idempotencyKey };
}

async function changeWallet(
  ask: PageRequest['ask'],
  what: string,
  input: ReturnType<typeof walletIn>,
) {
  if (what === 'unfreeze') return (await ask(UnfreezeWalletDocument, { input })).unfreezeAccount;
  if (what === 'close') return (await ask(CloseWalletDocument, { input })).closeAccount;
  return (await ask(FreezeWalletDocument, { input })).freezeAccount;
}
