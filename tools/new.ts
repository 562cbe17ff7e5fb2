/**
 * `npm run new -- mutation|event|refusal …`: writes the files and entries that one of them needs. A new
 * mutation gets a test that fails until it is written. The compiler and `npm run check` report what is
 * left to do.
 */
import { scaffold } from './src/new/scaffold.ts';
import { runCommand } from './src/run-command.ts';

await runCommand(
  {
    command: 'npm run new',
    about: 'Writes the files and entries that a mutation, an event or a refusal needs.',
    forms: {
      'mutation <service> <field>':
        'its field, its use case, and a test that fails until you write it',
      'event <service> <fact>': 'its contract, and a sample',
      'refusal <service> <Name> <field> <message>':
        'its type, its class, and its place in the result of the mutation',
    },
    examples: {
      'mutation orders changeGiftNote': 'a mutation of orders',
      'event orders gift-note-changed': 'a fact that orders publishes',
      "refusal billing AccountClosed deposit 'The account is closed. Open another one.'":
        'a refusal of the mutation deposit',
    },
  },
  scaffold,
);
console.info(
  'Next: complete these files (CONTRIBUTING.md, "Add …"), then run npm run generate and npm run types.',
);
