import { mergeSorted, type SortedRows } from './merge-sorted.ts';

/** A source that delivers its rows in batches of two. */
async function* source(...keys: readonly string[]): SortedRows {
  for (let at = 0; at < keys.length; at += 2) yield keys.slice(at, at + 2).map((key) => ({ key }));
}

async function merged(limit: number, ...sources: readonly (readonly string[])[]) {
  const seen: string[] = [];
  await mergeSorted(
    { a: source(...(sources[0] ?? [])), b: source(...(sources[1] ?? [])) },
    (key, rows) => {
      seen.push(`${key}:${rows.a ? 'a' : ''}${rows.b ? 'b' : ''}`);
      return seen.length < limit;
    },
  );
  return seen;
}

describe('merging sorted sources', () => {
  it('brings together the rows of each key, in order, and shows which are missing', async () => {
    const found = await merged(9, ['1', '2', '4', '5', '6'], ['2', '3', '6']);
    expect(found).toEqual(['1:a', '2:ab', '3:b', '4:a', '5:a', '6:ab']);
  });

  it('reads the rest of one source when the other has ended', async () => {
    expect(await merged(9, [], ['1', '2', '3'])).toEqual(['1:b', '2:b', '3:b']);
  });

  it('ends when nobody wants more', async () => {
    expect(await merged(2, ['1', '2', '3'], ['1'])).toEqual(['1:ab', '2:a']);
  });
});
