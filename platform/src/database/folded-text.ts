import { type FilterQuery, p, raw } from '@mikro-orm/postgresql';

/**
 * A column with the text of other columns, folded: without case, accents and differences of Unicode form.
 * The property is `foldedText`; PostgreSQL keeps the column, whoever writes the row.
 */
export function foldedText(...columns: readonly string[]) {
  return p
    .text()
    .nullable()
    .lazy()
    .generated(`(fold_text(variadic array[${columns.join(', ')}])) stored`);
}

/** A column with each text of another column, folded. The property is `foldedTexts`. */
export function foldedTexts(column: string) {
  return p
    .array<string>()
    .columnType('text[]')
    .nullable()
    .lazy()
    .generated(`(fold_each(${column})) stored`);
}

/**
 * Rows whose `foldedText` contains the text, each character of which stands for itself. A text of accents
 * alone, of which nothing is left, is in no row.
 */
export function containing<Entity extends object>(text: string): FilterQuery<Entity> {
  const position = raw(
    (table) => `strpos(${table}.folded_text, nullif(fold_text(?::text), ''))`,
    [text],
  );
  return { [position]: { $gt: 0 } } as FilterQuery<Entity>;
}
