import type { Check, Finding } from './check.ts';
import { runChecks } from './run-checks.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const shop = {} as ShopUnderTest;
const minute = 60_000;

/** A check that finds these rows, one list for each look, and remembers the keys that it was asked for. */
function checkThatFinds(isFinal: boolean, ...looks: readonly (readonly Finding[])[]) {
  const asked: (readonly string[] | null)[] = [];
  const check: Check = {
    invariant: 'an invariant',
    isFinal,
    find: async (_, keys) => {
      asked.push(keys);
      return looks[asked.length - 1] ?? looks.at(-1) ?? [];
    },
  };
  return { check, asked };
}

const finding = (key: string, progress?: Finding['progress']): Finding => ({
  key,
  what: 'wrong',
  row: { key },
  ...(progress && { progress }),
});

async function keysAfter(check: Check, repeatForMs: number): Promise<readonly string[]> {
  const found = await runChecks([check], shop, repeatForMs);
  return (found.get(check) ?? []).map(({ key }) => key);
}

describe('running checks', () => {
  it('looks again only at what was suspicious, until it is gone', async () => {
    const all = [finding('a'), finding('b')];
    const { check, asked } = checkThatFinds(false, all, [finding('b')], []);
    expect(await keysAfter(check, minute)).toEqual([]);
    expect(asked).toEqual([null, ['a', 'b'], ['b']]);
  });

  it('reports what stays when the time has passed', async () => {
    const { check } = checkThatFinds(false, [finding('a')]);
    expect(await keysAfter(check, 0)).toEqual(['a']);
  });

  it('does not look again at what no message under way can explain', async () => {
    const { check, asked } = checkThatFinds(true, [finding('a')]);
    expect(await keysAfter(check, minute)).toEqual(['a']);
    expect(asked).toEqual([null]);
  });

  it('lets a row go that has come as far as the first look needed, though the next message is under way', async () => {
    const { check } = checkThatFinds(
      false,
      [finding('a', { has: 1, needs: 2 })],
      [finding('a', { has: 1, needs: 3 })],
      [finding('a', { has: 2, needs: 4 })],
    );
    expect(await keysAfter(check, minute)).toEqual([]);
  });

  it('looks at everything again when the first look found too many', async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => finding(String(n)));
    const { check, asked } = checkThatFinds(false, many, [], []);
    expect(await keysAfter(check, minute)).toEqual([]);
    expect(asked.map((keys) => keys?.length ?? 'all')).toEqual(['all', 1_000, 'all']);
  });
});
