/**
 * A pattern for `like` and `ilike` that matches every text with this one in it. The characters that
 * PostgreSQL gives a meaning, `%`, `_` and the backslash, stand for themselves.
 */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
