import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { counterDatabase } from '../testing/counter.ts';
import { foldedPairs } from '../testing/folded-pairs.ts';

let orm: MikroORM;
beforeAll(async () => {
  orm = await counterDatabase();
});

async function fold(texts: readonly string[]): Promise<string[]> {
  const [row] = await orm.em
    .fork()
    .execute<{ folded: string[] }[]>(
      'select fold_each(array(select jsonb_array_elements_text(?::jsonb))) as folded',
      [JSON.stringify(texts)],
    );
  return row?.folded ?? [];
}

/**
 * Letters with a case or an accent. Not the Greek ones with an iota below, which capitals write beside
 * them, nor those whose capitals, above U+2C00, are newer than the database's Unicode.
 */
const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code)).filter(
  (letter) =>
    /[A-Za-z\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF]/.test(letter) &&
    /\p{L}/u.test(letter) &&
    !letter.normalize('NFD').includes('\u0345') &&
    letter.toUpperCase() < '\u2C00',
);

const forms: Readonly<Record<string, (text: string) => string>> = {
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'composed, NFC': (text) => text.normalize('NFC'),
  'decomposed, NFD': (text) => text.normalize('NFD'),
  'without compatibility characters, NFKC': (text) => text.normalize('NFKC'),
  'with an accent': (text) => `${text}\u0301`,
  'with a soft hyphen': (text) => `${text}\u00AD`,
};

describe('folded text', () => {
  it.each(foldedPairs)('of %j is contained in that of %j', async (searched, stored) => {
    const [part = 'none', whole] = await fold([searched, stored]);
    expect(whole).toContain(part);
  });

  it.each(Object.keys(forms))('is the same for a letter %s', async (form) => {
    const changed = letters.map((letter) => forms[form]?.(letter) ?? '');
    const [one, other] = [await fold(letters), await fold(changed)];
    const different = letters.filter((_, index) => one[index] !== other[index]);
    expect(different).toEqual([]);
    expect(letters.length).toBeGreaterThan(1_000);
  });

  it('of a part is a part of that of the whole', async () => {
    const word = fc.array(fc.constantFrom(...letters, ' ', '%', '\u0301'), { maxLength: 8 });
    const words = fc.tuple(word, word, word).map((all) => all.map((one) => one.join('')));
    const samples = fc.sample(words, { numRuns: 1_000, seed: 1 });
    const parts = await fold(samples.map(([, part = '']) => part));
    const wholes = await fold(samples.map((all) => all.join('')));
    const missed = samples.filter((_, index) => !wholes[index]?.includes(parts[index] ?? 'none'));
    expect(missed).toEqual([]);
  });

  it('keeps what tells words apart', async () => {
    const texts = ['か', 'が', 'कि', 'की', '가', '각', 'a', 'b', '1', '%', '_', '\\'];
    expect(new Set(await fold(texts)).size).toBe(texts.length);
  });

  it('of several columns has one line for each that is not null', async () => {
    const [row] = await orm.em.execute(
      `select fold_text(variadic array['Ä', null, 'B']) as folded`,
    );
    expect(row).toEqual({ folded: 'a\nb' });
  });
});
