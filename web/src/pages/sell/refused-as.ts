import type { Refused } from '../../page.ts';
import type { Language } from '../../words/words.ts';
import { messagesByField, type Refusal } from '../refused-by.ts';
import { orderWords } from './words/order-words.ts';

/** Why a form of a seller was refused, in the language of the page: what is wrong, and what to do. */
export function refusedAs(
  { __typename: code, message, fields }: Refusal,
  language: Language,
  values: Readonly<Record<string, string>>,
): Refused {
  const known = Object.entries(orderWords[language].parcelRefusals).find(
    ([name]) => name === code,
  )?.[1];
  if (!fields) return { code, message: known ?? message, values };
  const messages = messagesByField(fields, language);
  // The messages of the graph say what the bounds are.
  const bounds = Object.values(messages).join(' ');
  return { code, message: `${known ?? message} ${bounds}`, fields: messages, values };
}
