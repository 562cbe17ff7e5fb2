import { cases } from './cases/cases.ts';
import { knownFailures } from './known-failures.ts';
import type { Question } from './testing/federation-case.ts';
import { type Outcome, type RunningCase, startCase } from './testing/start-case.ts';

/** The question of a case, as `known-failures.ts` names it. */
const idOf = (name: string, nth: number) => `${name} #${nth + 1}`;

/** A text shows the order of keys, which `toEqual` does not compare. */
const textOf = (data: unknown) => JSON.stringify(data, null, 1);

function expectedOf({ gets, errors, calls }: Question) {
  return { data: textOf(gets), errors: errors?.toSorted(), calls };
}

function foundIn({ gets, errors, received }: Outcome, { calls }: Question) {
  const called = received.map(({ subgraph }) => subgraph);
  return { data: textOf(gets), errors, calls: calls && called };
}

describe.each(cases)('case $name', (one) => {
  let running: Promise<RunningCase> | undefined;
  afterAll(async () => {
    await running?.then(({ stop }) => stop());
  });

  const rows = one.questions.map((question, nth) => ({ id: idOf(one.name, nth), question }));
  it.each(rows)('$id: $question.ask', async ({ id, question }) => {
    running ??= startCase(one);
    const { ask } = await running;
    // A gateway may take a shorter path for an operation that it knows: both must answer alike.
    const outcomes = [await ask(question), await ask(question)];
    const found = outcomes.map((outcome) => foundIn(outcome, question));
    const expected = outcomes.map(() => expectedOf(question));
    if (knownFailures.has(id)) expect(found).not.toEqual(expected);
    else expect(found).toEqual(expected);
  });
});

describe('the list of known failures', () => {
  it('names only questions of the cases, each once', () => {
    const ids = cases.flatMap(({ name, questions }) => questions.map((_, nth) => idOf(name, nth)));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining([...knownFailures.keys()]));
  });

  it('leaves at least two hundred questions in fifty-two cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(52);
    expect(cases.flatMap(({ questions }) => questions).length).toBeGreaterThanOrEqual(200);
  });
});
