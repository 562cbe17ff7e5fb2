import { ArrayType, p } from '@mikro-orm/postgresql';

/** Quotes each text: MikroORM does not quote "null", which PostgreSQL then reads as no value. */
class TextArray extends ArrayType<string> {
  override convertToDatabaseValue(value: string[] | null): string | null {
    if (!value) return value;
    return `{${value.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join()}}`;
  }
}

/** A column with an array of any texts. */
export function textArray() {
  return p.type(TextArray).columnType('text[]').$type<readonly string[]>();
}
