import type { Page } from '../../page.ts';
import { AccountView } from './account-view.tsx';
import { accountWords } from './account-words.ts';
import { type AccountData, loadAccount } from './load-account.ts';
import { submitAccount } from './submit-account.ts';

/** The account of the viewer. */
export const accountPage: Page<AccountData> = {
  load: loadAccount,
  title: (_, { language }) => accountWords[language].title,
  View: AccountView,
  needsLogin: true,
  submit: submitAccount,
};
