import type { FormAnswer, Page, PageRequest } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { answered } from '../parts/answered.ts';
import { loadVerify, type VerifyData } from './load-verify.ts';
import { StartVerificationDocument } from './verify.generated.ts';
import { VerifyView } from './verify-view.tsx';
import { verifyWords } from './verify-words.ts';

async function startVerification(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { verify } = await ask(StartVerificationDocument, {
    input: { idempotencyKey: form.get('key') ?? '' },
  });
  return answered(verify, '/operate/verify', form, language);
}

/** The verification of the shop's invariants. */
export const verifyPage: Page<VerifyData> = {
  load: loadVerify,
  title: (_, { language }) => verifyWords[language].title,
  View: VerifyView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/verify/verify-view.tsx',
  submit: startVerification,
};
