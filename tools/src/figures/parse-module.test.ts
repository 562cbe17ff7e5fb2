import { parseModule } from './parse-module.ts';

describe('a parsed module', () => {
  it('lists all imports: static, of types, re-exported and dynamic', () => {
    const { imports } = parseModule(`
      import './effect.ts';
      import type { Order } from '../order.ts';
      export { price } from './price.ts';
      export * from '@souk/schema/contract';
      const later = () => import('./later.ts');
      const text = "import './not.ts'"; // import './nor-this.ts'
    `);
    expect(imports).toEqual([
      './effect.ts',
      '../order.ts',
      './price.ts',
      '@souk/schema/contract',
      './later.ts',
    ]);
  });

  it('lists the exported names', () => {
    const { exports } = parseModule(`
      export const one = 1, { two, key: three } = source;
      export function four(given: Five): void {}
      export class Five { six() {} }
      export type Seven = Eight;
      export interface Nine { ten: number }
      export { inner as outer } from './x.ts';
      export * as all from './y.ts';
      export default four;
      const hidden = 1;
    `);
    expect(exports).toEqual([
      ...['one', 'two', 'three', 'four', 'Five', 'Seven', 'Nine', 'outer', 'all', 'default'],
    ]);
  });

  it('lists the lengths of functions, even after characters of several bytes', () => {
    const text = `// ü€\nconst short = (x: number) => x;\nfunction three() {\n  return 'é';\n}
class Shop {\n  open() {\n    this.close();\n    return 1;\n  }\n  close() {}\n}\n`;
    expect(parseModule(text).functionLines).toEqual([3, 4, 1]);
    expect(parseModule(text).functionLines).toEqual([3, 4, 1]);
  });

  it('is an error for text that is not a module', () => {
    expect(() => parseModule('export const = 1')).toThrow();
  });
});
