import type { TestedMutant } from './tested-mutant.ts';

const folder = 'gateway/src/executor';
const cases = `${folder}/executor.test.ts`;

/** Faults in running query plans, most of them known from other executors. */
export const executorMutants: readonly TestedMutant[] = [
  {
    name: 'executor-error-index',
    description: 'The index of an error is taken for a position, not for a representation.',
    file: `${folder}/part-answer.ts`,
    from: 'if (representation[at] !== place ||',
    to: 'if (at !== place ||',
    test: cases,
  },
  {
    name: 'executor-rename-truth',
    description: 'A renamed field with the value 0, false or "" is lost.',
    file: `${folder}/rewrites.ts`,
    from: 'else if (object[name] !== undefined) {',
    to: 'else if (object[name]) {',
    test: `${folder}/rewrites.test.ts`,
  },
  {
    name: 'executor-null-replaces',
    description: 'A null of a second subgraph replaces the value of the first.',
    file: `${folder}/merge.ts`,
    from: 'target[treeName] = earlier ?? null;',
    to: 'target[treeName] = null;',
    test: `${folder}/merge.test.ts`,
  },
  {
    name: 'executor-empty-part',
    description: 'A part without representations stays in the text of a call.',
    file: `${folder}/live-part.ts`,
    from: '? representations.list.length > 0',
    to: '? representations.list.length >= 0',
    test: cases,
  },
  {
    name: 'executor-shared-object',
    description: 'Objects of two paths are one, and what a fetch adds to one shows at the other.',
    file: `${folder}/merge.ts`,
    from: 'target[treeName] = copy ? structuredClone(value) : value;',
    to: 'target[treeName] = value;',
    test: `${folder}/merge.test.ts`,
  },
  {
    name: 'executor-silent-null',
    description: 'A null that the schema forbids has no error.',
    file: `${folder}/complete.ts`,
    from: 'if (!this.#known.explainNull(path))',
    to: 'if (!this.#known.explainAbsence(path) && path === undefined)',
    test: cases,
  },
  {
    name: 'executor-plain-alias',
    description: "A client's alias reaches the plan, where it may be the name of a key.",
    file: `${folder}/rename.ts`,
    from: 'const plain = !alias &&',
    to: 'if (alias) return alias.value;\n    const plain = !alias &&',
    test: cases,
  },
  {
    name: 'executor-conflict-of-requirements',
    description: 'Two fields that require one field with different arguments are planned together.',
    file: `${folder}/split-requirements.ts`,
    from: 'if (split.count < 2) return [document];',
    to: 'if (split.count < 9) return [document];',
    test: cases,
  },
  {
    name: 'executor-missing-entity-as-fault',
    description:
      'A field of an entity that the caller may not see is a fault of ours, not `NOT_FOUND`.',
    file: `${folder}/merge.ts`,
    from: 'missing?.add(target, treeName);',
    to: 'void missing;',
    test: cases,
  },
];
