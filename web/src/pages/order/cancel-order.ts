import type { FormAnswer, PageRequest } from '../../page.ts';
import { CancelOrderDocument } from './order.generated.ts';

/** Cancels the order of the page. */
export async function cancelOrder(
  { ask, parameters, url }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const input = { id: parameters.id ?? '', idempotencyKey: form.get('key') ?? '' };
  const { cancelOrder } = await ask(CancelOrderDocument, { input });
  if (!('message' in cancelOrder)) return { to: url.pathname };
  const { __typename: code, message } = cancelOrder;
  return { refused: { code, message, values: {} } };
}
