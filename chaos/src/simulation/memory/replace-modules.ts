/**
 * Replaces PostgreSQL by memory: an import of one of these modules after this one loads the exports
 * of `inMemory` instead. All other modules are loaded unchanged.
 */
import { registerHooks } from 'node:module';
import { inMemory } from './in-memory.ts';

const root = new URL('../../../../', import.meta.url);
const replacements = new URL('./in-memory.ts', import.meta.url).href;
const sources = new Map(
  Object.entries(inMemory).map(([path, exports]) => [
    new URL(path, root).href,
    [
      `import { inMemory } from ${JSON.stringify(replacements)};`,
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
