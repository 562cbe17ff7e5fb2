/** The number of a case and of a question in it, as the list names them: `16 #3`. */
export const idOf = (name: string, nth: number) => `${name.split(' ')[0]} #${nth + 1}`;

/** Plans of @apollo/query-planner 2.14.4 that cannot give the right answer. */
const planner = {
  'The field that another required field requires is fetched in parallel.': ['15 #5'],
  'A reference is resolved where the key is not resolvable.': ['29 #3'],
};

/** What the gateway answers wrongly today, with the reason. A question that is answered rightly must leave the list. */
export const knownFailures: ReadonlyMap<string, string> = new Map(
  Object.entries(planner).flatMap(([reason, ids]) => {
    return ids.map((id) => [id, reason] as const);
  }),
);
