/** The number of a case and of a question in it, as the list names them: `16 #3`. */
export const idOf = (name: string, nth: number) => `${name.split(' ')[0]} #${nth + 1}`;

/** What `calls.test.ts` counts. */
export const ofTestQuery = ['TestQuery: calls', 'TestQuery: duplicates'];

const executor = {
  'A null key is sent to the subgraph.': ['7 #2'],
  'No error says which Non-Null field is null.': [
    ...['7 #3', '8 #3', '8 #4', '8 #5'],
    ...['49 #1', '49 #2', '49 #3', '49 #4', '49 #5', '49 #6', '49 #7', '53 #11'],
  ],
  'A key or required value that is absent gives null without an error.': ['7 #4', '19 #4', '19 #5'],
  'A later null replaces the half of a value.': ['10 #4'],
  'Lists of unequal length are mixed.': ['11 #3'],
  "The client's arguments take the place of those of @requires.": ['16 #3', '16 #4'],
  'Two fields with other arguments in @requires get the same value.': ['17 #2', '17 #3'],
  'Percentages of @override are ignored.': ['25 #2', '25 #3', '25 #4', '25 #6'],
  'Rewriting a name loses 0, false, "" and null.': ['33 #2', '33 #3'],
  'An unknown type or enum value becomes null without an error.': [
    ...['35 #1', '35 #2', '35 #3', '35 #4', '35 #6'],
  ],
  'An alias takes the place of a field that the plan needs.': ['37 #1', '37 #3'],
  'An alias that begins with __ is taken for the field of that name.': ['37 #2', '37 #5'],
  'A condition on a required field also skips the other fields of its fetch.': ['40 #3', '40 #4'],
  'An index among the representations is taken for a position of the list.': ['47 #6'],
  'The path of an error has _entities in it, or is missing.': ['47 #7', '47 #11'],
  'Two errors are at one position.': ['47 #10'],
  'A value of the wrong type becomes null without an error, or no data at all.': [
    ...['48 #7', '48 #8', '48 #9', '48 #10'],
  ],
  'The error of an answer without the right entities has no path.': [
    ...['48 #11', '48 #12', '48 #13', '48 #14', '48 #16'],
  ],
  'A variable named $representations is lost.': ['52 #8'],
  'Entity fetches are neither merged nor deduplicated.': ofTestQuery,
};

/** Plans of @apollo/query-planner 2.14.4 that cannot give the right answer. */
const planner = {
  'The field that another required field requires is fetched in parallel.': ['15 #5'],
  'A field of an @interfaceObject is dropped in a fragment with __typename.': ['28 #1', '28 #2'],
  'A reference is resolved where the key is not resolvable.': ['29 #3'],
};

/** What the gateway answers wrongly today, with the reason. A question that is answered rightly must leave the list. */
export const knownFailures: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...executor, ...planner }).flatMap(([reason, ids]) => {
    return ids.map((id) => [id, reason] as const);
  }),
);
