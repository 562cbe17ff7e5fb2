import { ArrayType } from '@mikro-orm/postgresql';

/**
 * A column of texts that quotes each of them: MikroORM writes the text "null" without quotes, which
 * PostgreSQL reads as NULL.
 */
export class TextArray extends ArrayType<string> {
  override convertToDatabaseValue(values: string[] | null): string | null {
    const quoted = values?.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`);
    return quoted ? `{${quoted.join(',')}}` : null;
  }

  override getColumnType(): string {
    return 'text[]';
  }
}
