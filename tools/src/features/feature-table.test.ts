import { featureTable } from './feature-table.ts';

const head = '| id | feature | state | missing | command |\n|---|---|---|---|---|\n';
const problemsOf = (row: string) => featureTable(head + row).problems;

describe('the table of features', () => {
  it('has a row for each line, with or without a command', () => {
    const { features, problems } = featureTable(`# Features\n\nText.\n\n${head}\
| BIL-1 | An account is opened | done | | \`npm run demo\`, \`npm run events -- topics\` |
| BIL-2 | One account | partly | REST, \`/api\` | |

${head}| DEL-6 | Carriers | open | | |
`);
    expect(problems).toEqual([]);
    expect(features).toEqual([
      {
        id: 'BIL-1',
        feature: 'An account is opened',
        state: 'done',
        missing: '',
        commands: ['npm run demo', 'npm run events -- topics'],
      },
      {
        id: 'BIL-2',
        feature: 'One account',
        state: 'partly',
        missing: 'REST, `/api`',
        commands: [],
      },
      { id: 'DEL-6', feature: 'Carriers', state: 'open', missing: '', commands: [] },
    ]);
  });

  it.each([
    ['a row with too few cells', '| BIL-1 | An account | done | |', 'is no row'],
    ['a row with too many cells', '| BIL-1 | An account | done | | | |', 'is no row'],
    ['an indented row', '  | BIL-1 | An account | done | | |', 'is no row'],
    ['another kind of id', '| Bil-1 | An account | done | | |', 'is no row'],
    ['an empty feature', '| BIL-1 |  | done | | |', 'is no row'],
    ['an unknown state', '| BIL-1 | An account | soon | | |', 'has no state of done, partly, open'],
    ['partly without what is missing', '| BIL-1 | An account | partly | | |', 'what is missing'],
    ['done with something missing', '| BIL-1 | An account | done | REST | |', 'what is missing'],
    ['text in place of a command', '| BIL-1 | An account | done | | see there |', 'last cell'],
  ])('refuses %s, and says where it is', (_, row, problem) => {
    expect(problemsOf(row)).toEqual([expect.stringMatching(new RegExp(`^line 3 .*${problem}`))]);
  });

  it('refuses a second row with an id', () => {
    const row = '| BIL-1 | An account | done | | |';
    expect(problemsOf(`${row}\n${row}`)).toEqual(['line 4 repeats BIL-1']);
  });
});
