/**
 * Plants a mutant in every process that imports this first: `MUTANT=<name> node --import <this file>`.
 * The files on disk are not changed.
 */
import { registerHooks } from 'node:module';
import { cardMutants } from './card-mutants.ts';
import { modelMutants } from './model-mutants.ts';
import { mutate } from './mutant.ts';
import { systemMutants } from './system-mutants.ts';

const mutant = [...modelMutants, ...cardMutants, ...systemMutants].find(
  ({ name }) => name === process.env.MUTANT,
);
if (!mutant) throw new Error(`There is no mutant "${process.env.MUTANT}".`);
const mutantUrl = new URL(`../../../${mutant.file}`, import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== mutantUrl) return loaded;
    return { ...loaded, source: mutate(mutant, String(loaded.source)) };
  },
});
