import { applyHunks, guideSteps } from './guide-steps.ts';

const guide = `Text.

\`\`\`sh
npm run generate
npm run types
\`\`\`

\`\`\`diff
--- a/order.ts
 one
-two
+zwei
 three
@@
 five
+six
 seven
\`\`\`

\`\`\`ts
// a/new.ts
export const answer = 42;
\`\`\`
`;

/** Applies the diff of the guide to a file. */
function changed(text: string): string {
  const change = guideSteps(guide).find((step) => step.kind === 'change');
  return applyHunks(text, 'a/order.ts', change?.hunks ?? []);
}

const file = (...lines: string[]) => `${lines.join('\n')}\n`;

describe('the steps of a guide', () => {
  it('are its blocks, in order', () => {
    expect(guideSteps(guide)).toMatchObject([
      { kind: 'run', command: 'npm run generate' },
      { kind: 'run', command: 'npm run types' },
      { kind: 'change', path: 'a/order.ts' },
      { kind: 'create', path: 'a/new.ts', text: 'export const answer = 42;\n' },
    ]);
  });

  it.each([
    ['as it was', file('one', 'two', 'three', 'five', 'seven')],
    ['with other lines after the changes', file('one', 'two', 'x', 'five', 'y', 'seven')],
    ['with other lines before them', file('one', 'x', 'two', 'three', 'five', 'seven')],
  ])('change a file %s', (_, text) => {
    expect(changed(text)).toContain('zwei');
    expect(changed(text)).toContain('six');
    expect(changed(text)).not.toContain('two');
  });

  it.each([
    ['lacks the lines', file('five', 'seven')],
    ['has them twice', file('one', 'two', 'three', 'one', 'two', 'three', 'five', 'seven')],
  ])('do not change a file that %s', (_, text) => {
    expect(() => changed(text)).toThrow('a/order.ts does not have these lines once:\none\ntwo');
  });
});
