import { z } from 'zod';

const uuid = z.uuid();

/** Those texts that can be ids of ours. Any other is nobody's, and PostgreSQL would not take it. */
export function possibleIds(texts: readonly string[]): string[] {
  return texts.filter((text) => uuid.safeParse(text).success);
}

/** Those texts that PostgreSQL can hold. */
export function possibleTexts(texts: readonly string[]): string[] {
  return texts.filter((text) => !text.includes('\0'));
}
