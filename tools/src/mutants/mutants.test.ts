import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testedMutants } from './mutants.ts';
import { mutate } from './tested-mutant.ts';

const root = join(import.meta.dirname, '../../..');

describe('the mutants that tests must find', () => {
  it('have names of their own', () => {
    const names = testedMutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(testedMutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s can be planted, and its test exists',
    (_, mutant) => {
      const source = readFileSync(join(root, mutant.file), 'utf8');
      expect(mutate(mutant, source)).not.toBe(source);
      expect(existsSync(join(root, mutant.test))).toBe(true);
    },
  );
});
