import { type Claim, testClaims } from './test-claims.ts';

const claimsOf = (text: string, file = 'a.test.ts') => testClaims(file, text);
const skips = (text: string, file?: string) =>
  claimsOf(text, file).map(({ id, skipped }: Claim) => `${id}: ${skipped}`);

describe('the features that tests name', () => {
  it('are those of names, of groups around them, and of tables', () => {
    const claims = claimsOf(`
      describe('an account (BIL-2)', () => {
        it('is opened (BIL-1, BIL-3)', () => {});
        it.each([['twice (BIL-4)', 2]])(\`is refused \${1} %s (%#, BIL-9)\`, () => {});
      });
      test('a sum ' + 'is exact (BIL-4)', () => {});
    `);
    expect(claims.map(({ id, test }) => `${test}: ${id}`)).toEqual([
      'an account (BIL-2) › is opened (BIL-1, BIL-3): BIL-2',
      'an account (BIL-2) › is opened (BIL-1, BIL-3): BIL-1',
      'an account (BIL-2) › is opened (BIL-1, BIL-3): BIL-3',
      'an account (BIL-2) › is refused … %s (%#, BIL-9): BIL-2',
      'an account (BIL-2) › is refused … %s (%#, BIL-9): BIL-9',
      'an account (BIL-2) › is refused … %s (%#, BIL-9): BIL-4',
      'a sum is exact (BIL-4): BIL-4',
    ]);
  });

  it('are those of a group whose tests another file declares', () => {
    expect(skips(`describe('a broker (EVT-1)', () => broker());`)).toEqual(['EVT-1: null']);
  });

  it('are not in comments, in other texts, in bodies of tests, or outside of parentheses', () => {
    const claims = claimsOf(`
      // it('is a comment (BIL-1)', () => {})
      const text = "it('is a text (BIL-1)')";
      fill('a form (BIL-1)', () => {});
      it('is a product SKU-1', () => { expect('(BIL-1)').toBe(describe.name); it('(BIL-2)'); });
    `);
    expect(claims).toEqual([]);
  });

  it('are an error for text that is not a module', () => {
    expect(() => claimsOf('it(')).toThrow();
  });
});

describe('a test that may be skipped', () => {
  it('is one that is always skipped, by itself or by its group', () => {
    expect(
      skips(`
        it.skip('one (BIL-1)', () => {});
        test.todo('two (BIL-2)');
        xit('three (BIL-3)', () => {});
        it.skip.each([1])('four (BIL-4)', () => {});
        describe.skip('a group', () => {
          it('five (BIL-5)', () => {});
          itInBrowser('six (BIL-6)', () => {});
        });
        describe('a group (BIL-7)', () => { it.skip('seven', () => {}); });
      `),
    ).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `BIL-${n}: always`));
  });

  it('is one with a condition, which is named', () => {
    expect(
      skips(`
        (mayMount ? it : it.skip)('one (BIL-1)', () => {});
        itInBrowser('two (BIL-2)', () => {});
        describeOnStack('a group', () => { it('three (BIL-3)', () => {}); });
        if (hasJava) it('four (BIL-4)', () => {});
        (fast ? it : it)('five (BIL-5)', () => {});
      `),
    ).toEqual([
      'BIL-1: depending on mayMount',
      'BIL-2: depending on itInBrowser',
      'BIL-3: depending on describeOnStack',
      'BIL-4: depending on hasJava',
      'BIL-5: null',
    ]);
  });

  it('is every test of a file that runs in stack mode only', () => {
    expect(skips(`it('one (BIL-1)', () => {});`, 'kafka.stack.test.ts')).toEqual([
      'BIL-1: without the stack',
    ]);
  });
});
