import { enFaults } from './en-refusals.ts';
import { ruFaults } from './ru-refusals.ts';

/** What is wrong with a value, by language. */
export const faultsWords = { en: enFaults, ru: ruFaults };
