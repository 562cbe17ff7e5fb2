import type { Refused } from '../page.ts';
import { amountText, fieldText } from '../words/field-text.ts';
import type { Language } from '../words/words.ts';
import { refusalWords } from './refusal-words.ts';

type FieldErrors = readonly { readonly path: readonly string[]; readonly message: string }[];

/** A refusal of the graph, with the values that some of them name. */
export type Refusal = {
  readonly __typename: string;
  readonly message: string;
  readonly fields?: FieldErrors;
};

/** Why a form was refused, in the language of the page. The messages of the graph are for clients, and in English. */
export function refusedBy(
  { __typename: code, message, fields = [] }: Refusal,
  language: Language,
  values: Readonly<Record<string, string>>,
): { readonly refused: Refused } {
  const text = refusalWords[language][code] ?? message;
  return { refused: { code, message: text, fields: messagesByField(fields, language), values } };
}

/** The refusal of a form with one field, of which the page says no more than the message: it is that of the field. */
export function refusedInField(
  refusal: Refusal,
  language: Language,
  values: Readonly<Record<string, string>>,
): { readonly refused: Refused } {
  const { refused } = refusedBy(refusal, language, values);
  const [message = refused.message] = Object.values(refused.fields ?? {});
  return { refused: { ...refused, message } };
}

/** Refuses a text that the graph could not read as an amount; null for an amount. */
export function refusedAmount(
  amount: string,
  language: Language,
  values: Readonly<Record<string, string>>,
): { readonly refused: Refused } | null {
  if (/^\d{1,10}(\.\d{1,2})?$/.test(amount)) return null;
  const code = 'ValidationFailed';
  const fields = { amount: amountText[language] };
  return { refused: { code, message: refusalWords[language][code] ?? '', fields, values } };
}

/** The messages of a refusal by the last part of their path, which is the name of a field of the form. */
export function messagesByField(
  fields: FieldErrors,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ path, message }) => [path.at(-1) ?? '', fieldText(message, language)]),
  );
}
