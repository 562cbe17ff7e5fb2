import type { FormAnswer } from '../../../page.ts';
import type { Language } from '../../../words/words.ts';
import { messagesByField } from '../../refused-by.ts';

/** What a mutation answers: its payload, or a refusal. */
type Answer =
  | { readonly __typename: string }
  | {
      readonly __typename: string;
      readonly message: string;
      readonly fields?: Parameters<typeof messagesByField>[0];
    };

/** The answer to a form: the page `to` go to, or the page again with the refusal and all that was written. */
export function answered(
  answer: Answer,
  to: string,
  form: URLSearchParams,
  language: Language,
): FormAnswer {
  if (!('message' in answer)) return { to };
  const { __typename: code, message, fields = [] } = answer;
  const values = Object.fromEntries(form);
  return { refused: { code, message, values, fields: messagesByField(fields, language) } };
}
