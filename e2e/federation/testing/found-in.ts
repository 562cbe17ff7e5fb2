import type { Question } from './federation-case.ts';
import type { Outcome } from './start-case.ts';

/** A text shows the order of keys, which `toEqual` does not compare. */
const textOf = (data: unknown) => JSON.stringify(data, null, 1);

/** What a question expects, in the form of `foundIn`. */
export function expectedOf({ gets, errors, calls }: Question) {
  return { data: textOf(gets), errors: errors?.toSorted(), calls };
}

/** What a client received, as far as the question is about it. An error with any code has the code `*`. */
export function foundIn({ gets, errors = [], received }: Outcome, question: Question) {
  const called = received.map(({ subgraph }) => subgraph);
  const open = new Set(question.errors?.filter((one) => one.startsWith('*')));
  const shown = errors.map((error) => {
    const anyCode = error.replace(/^\w+/, '*');
    return open.has(anyCode) ? anyCode : error;
  });
  return {
    data: textOf(gets),
    errors: shown.length > 0 ? shown.toSorted() : undefined,
    calls: question.calls && called,
  };
}
