/**
 * Puts memory in the place of PostgreSQL: whoever imports one of those modules after this one gets
 * what stands in memory for it. All that thinks is loaded as it is.
 */
import { registerHooks } from 'node:module';
import { inMemory } from './in-memory.ts';

const root = new URL('../../../../', import.meta.url);
const all = new URL('./in-memory.ts', import.meta.url).href;
const sources = new Map(
  Object.entries(inMemory).map(([path, exports]) => [
    new URL(path, root).href,
    [
      `import { inMemory } from ${JSON.stringify(all)};`,
      `const { ${Object.keys(exports).join(', ')} } = inMemory[${JSON.stringify(path)}];`,
      `export { ${Object.keys(exports).join(', ')} };`,
    ].join('\n'),
  ]),
);

registerHooks({
  load(url, context, nextLoad) {
    const source = sources.get(url);
    return source ? { format: 'module', source, shortCircuit: true } : nextLoad(url, context);
  },
});
