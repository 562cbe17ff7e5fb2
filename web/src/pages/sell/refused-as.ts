import type { Refused } from '../../page.ts';
import type { Language } from '../../words/words.ts';
import { orderWords } from './words/order-words.ts';

/** A refusal of the graph, with what some of them name besides. */
export type Refusal = {
  readonly __typename: string;
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
};

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
  const messages = Object.fromEntries(
    fields.map(({ path, message: text }) => [path.at(-1) ?? '', text]),
  );
  // The messages of the graph say what the bounds are.
  const bounds = Object.values(messages).join(' ');
  return { code, message: `${known ?? message} ${bounds}`, fields: messages, values };
}
