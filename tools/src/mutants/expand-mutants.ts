import type { TestedMutant } from './tested-mutant.ts';

const test = 'tools/src/expand-only/contractions.test.ts';
const inTable = { file: 'tools/src/expand-only/alter-table-problems.ts', test };
const inConstraint = { file: 'tools/src/expand-only/constraint-problem.ts', test };
const inStatement = { file: 'tools/src/expand-only/statement-problems.ts', test };

/** Faults in the check that a migration only expands. */
export const expandMutants: readonly TestedMutant[] = [
  {
    ...inTable,
    name: 'expand-unfilled-column',
    description: 'A column that the version before does not fill may be NOT NULL.',
    from: "contype === 'CONSTR_NOTNULL' ||",
    to: '',
  },
  {
    ...inTable,
    name: 'expand-unknown-part',
    description: 'A part of ALTER TABLE that nobody knows is harmless.',
    from: 'return [`alters ',
    to: 'if (table) return [];\n  return [`alters ',
  },
  {
    ...inTable,
    name: 'expand-forgotten-default',
    description: 'The default of a column may go as soon as its rows are filled.',
    from: 'def ? null : `takes the default',
    to: 'def !== null ? null : `takes the default',
  },
  {
    ...inConstraint,
    name: 'expand-fewer-values',
    description: 'A column may lose values that the version before writes.',
    from: 'return old.values.every((value) => now.values.includes(value));',
    to: 'return true;',
  },
  {
    ...inConstraint,
    name: 'expand-check-with-old-column',
    description: 'A check of a new column may compare it with one that the version before writes.',
    from: 'names.every((name) => columns.has(name));',
    to: 'names.some((name) => columns.has(name));',
  },
  {
    ...inConstraint,
    name: 'expand-one-default',
    description: 'A unique column may have one default for all rows.',
    from: "if (given?.raw_expr) return 'FuncCall' in given.raw_expr;",
    to: 'if (given?.raw_expr) return true;',
  },
  {
    ...inStatement,
    name: 'expand-guard',
    description: 'A trigger may refuse rows that the version before writes.',
    from: '&& !/\\braise\\s+(exception|sqlstate)\\b/i.test(body)) return null;',
    to: ') return null;',
  },
  {
    ...inStatement,
    name: 'expand-guard-of-inserts',
    description: 'A trigger of a new column may fire for each row that the version before inserts.',
    from: 'trigger.events === updateEvent &&',
    to: '',
  },
  {
    ...inStatement,
    name: 'expand-deleted-rows',
    description: 'Rows in use may be deleted on the way.',
    from: ', ...deletedRows(statement, known)];',
    to: '];',
  },
  {
    ...inStatement,
    name: 'expand-new-signature',
    description: 'A function may be dropped when another one gets its name.',
    from: ' &&\n      !earlier.names.has(`function',
    to: ' ||\n      earlier.names.has(`function',
  },
];
