/**
 * Plants a mutant in every process that reads this first: `MUTANT=<name> node --import <this file>`.
 * The files themselves stay as they are.
 */
import { registerHooks } from 'node:module';
import { all } from './all.ts';
import { planted } from './mutant.ts';

const mutant = all.find(({ name }) => name === process.env.MUTANT);
if (!mutant) throw new Error(`There is no mutant "${process.env.MUTANT}".`);
const place = new URL(`../../../${mutant.file}`, import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== place) return loaded;
    return { ...loaded, source: planted(mutant, String(loaded.source)) };
  },
});
