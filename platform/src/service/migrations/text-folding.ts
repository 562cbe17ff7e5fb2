import { Migration } from '@mikro-orm/migrations';

/** Creates `fold_text` and `fold_each`, with which the services search text: docs/decisions/0016-folded-text.md. */
export class TextFoldingMigration extends Migration {
  override up(): void {
    this.addSql(foldText);
    this.addSql(foldEach);
  }

  override down(): void {
    this.addSql('drop function fold_each(text[]); drop function fold_text(text[]);');
  }
}

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and characters without a width. The
 * marks of other scripts are letters: without them, words would fall together.
 */
const ignored = String.raw`\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\
\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\
\u00AD\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF`.replaceAll('\\\n', '');

/** Immutable, so that generated columns may call it, although PostgreSQL calls \`array_to_string\` stable. */
const foldText = `create function fold_text(variadic parts text[]) returns text
  language sql immutable parallel safe
  return replace(replace(replace(replace(
    translate(
      lower(regexp_replace(
        normalize(array_to_string(parts, E'\\n') collate "und-x-icu", NFKD), '[${ignored}]', '', 'g'
      )),
      'ıςłøđħð', 'iσlodhd'
    ), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');`;

const foldEach = `create function fold_each(texts text[]) returns text[]
  language sql immutable parallel safe
  return array(
    select fold_text(one) from unnest(texts) with ordinality as each (one, place) order by place
  );`;
