import { cases } from './cases/cases.ts';
import { subscriptions } from './cases/subscriptions.ts';
import { idOf, knownFailures } from './known-failures.ts';
import { expectedOf, foundIn } from './testing/found-in.ts';
import { type RunningCase, startCase } from './testing/start-case.ts';

/** Addresses, SQL, and names of code and of the protocol between gateway and subgraphs. */
const internals = /127\.0\.0|10\.0\.0|select 1|node_modules|stack|_entities|representations|http:/i;

const accepted = cases.filter(({ refused }) => refused === undefined);

describe.each(accepted)('case $name (GW-2, GW-3)', (one) => {
  let running: Promise<RunningCase> | undefined;
  afterAll(async () => {
    await running?.then(({ stop }) => stop());
  });

  const rows = one.questions.map((question, nth) => ({ id: idOf(one.name, nth), question }));
  it.each(rows)('$id: $question.ask', async ({ id, question }) => {
    running ??= startCase(one);
    const { ask } = await running;
    // The gateway answers an operation that it knows without Apollo Server: both ways must give the same bytes.
    const outcomes = [await ask(question), await ask(question)];
    const found = outcomes.map((outcome) => foundIn(outcome, question));
    const expected = outcomes.map(() => expectedOf(question));
    if (knownFailures.has(id)) return expect(found).not.toEqual(expected);
    expect(found).toEqual(expected);
    expect(outcomes[1]?.response).toBe(outcomes[0]?.response);
    for (const { messages } of outcomes) expect(messages.join()).not.toMatch(internals);
  });
});

describe('a supergraph that the gateway does not support', () => {
  const rows = cases.filter(({ refused }) => refused !== undefined);
  it.each(rows)('is refused, with the reason: case $name', async ({ refused, ...one }) => {
    await expect(startCase(one)).rejects.toThrow(refused);
  });
});

describe('the list of known failures', () => {
  const all = [...cases, subscriptions];

  it('names only questions of the cases, each once', () => {
    const ids = all.flatMap(({ name, questions }) => questions.map((_, nth) => idOf(name, nth)));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining([...knownFailures.keys()]));
  });

  it('leaves at least two hundred questions in fifty-two cases', () => {
    expect(all.length).toBeGreaterThanOrEqual(52);
    expect(all.flatMap(({ questions }) => questions).length).toBeGreaterThanOrEqual(200);
  });
});
