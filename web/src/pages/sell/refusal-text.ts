import { fieldText } from '../../words/field-text.ts';
import type { Language } from '../../words/words.ts';
import { sellWords } from './words.ts';

/** A refusal of the graph, with what its type has besides. */
export type GraphRefusal = {
  readonly __typename: string;
  readonly message: string;
  readonly reserved?: number;
  readonly fields?: readonly { readonly message: string }[];
};

/** What a person reads of a refusal: what is wrong, and what to do. */
export function refusalText(refusal: GraphRefusal, language: Language): string {
  const { __typename: code, message, reserved, fields } = refusal;
  const words = sellWords[language].productRefusals;
  if (code === 'BelowReserved' && reserved !== undefined) return words.BelowReserved(reserved);
  if (code === 'VersionConflict') return words.VersionConflict;
  if (code === 'NotFound') return words.NotFound;
  if (code === 'SkuTaken') return words.SkuTaken;
  if (code === 'IdempotencyKeyReused') return words.IdempotencyKeyReused;
  // A value that our own checks have let pass: only the graph knows why.
  if (fields && fields.length > 0)
    return fields.map((field) => fieldText(field.message, language)).join(' ');
  return message;
}
