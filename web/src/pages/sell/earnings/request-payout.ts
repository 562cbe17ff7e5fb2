import type { FormAnswer, PageRequest } from '../../../page.ts';
import { amountIn } from '../../../parts/amount-in.ts';
import { refusedAmount } from '../../refused-by.ts';
import { refusedAs } from '../refused-as.ts';
import { RequestPayoutDocument } from './earnings.generated.ts';

/** Requests a payout of the amount of the form, or of all that is due. */
export async function requestPayout(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const amount = amountIn(form.get('amount') ?? '');
  const notAmount = amount ? refusedAmount(amount, language, { amount }) : null;
  if (notAmount) return notAmount;
  const { requestPayout: answer } = await ask(RequestPayoutDocument, {
    input: { ...(amount && { amount: { amount } }), idempotencyKey: form.get('key') ?? '' },
  });
  if (!('message' in answer)) return { to: '/sell/earnings?requested=1' };
  return { refused: refusedAs(answer, language, { amount }) };
}
