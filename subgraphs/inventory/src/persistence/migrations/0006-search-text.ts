import { Migration } from '@mikro-orm/migrations';

/** Creates the functions that make words of texts, for documents and for what is searched. */
export class SearchTextMigration extends Migration {
  override up(): void {
    for (const statement of functions) this.addSql(statement);
  }
}

// The collation is named, as a database with the locale C knows no letters outside of ASCII.
const unicode = 'collate "und-x-icu"';

const functions = [
  `create function folded_words(of text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(fold_text(of) ${unicode}, '[^[:alnum:]]+', ' ', 'g'));`,
  // With accents, which the endings of Russian words need: without them "й" would be "и".
  `create function plain_words(of text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(
      translate(lower(normalize(of, NFKC) ${unicode}), 'ё', 'е'), '[^[:alnum:]\\u0300-\\u036f]+', ' ', 'g'
    ));`,
  `create function search_document(name text, description text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('simple', folded_words(name)), 'A')
      || setweight(to_tsvector('russian', plain_words(coalesce(description, ''))), 'C')
      || setweight(to_tsvector('english', folded_words(coalesce(description, ''))), 'C');`,
  // All words must match, each in one of the three forms; the last one also by its beginning. At most
  // ten words count, and no words such as "the" before the last one. Null when the text has no word.
  `create function search_query(of text) returns tsquery
    language plpgsql immutable parallel safe as $$
  declare
    words text[] := (string_to_array(plain_words(of), ' '))[:10];
    folded text;
    result tsquery;
    one tsquery;
    other tsquery;
  begin
    for i in 1 .. cardinality(words) loop
      folded := folded_words(words[i]);
      other := plainto_tsquery('russian', words[i]) || plainto_tsquery('english', folded);
      continue when folded = '' or i < cardinality(words) and numnode(other) = 0;
      one := to_tsquery('simple', replace(folded, ' ', ' & ')
          || case when i = cardinality(words) and length(folded) >= 2 then ':*' else '' end)
        || other;
      result := case when result is null then one else result && one end;
    end loop;
    return result;
  end $$;`,
];
