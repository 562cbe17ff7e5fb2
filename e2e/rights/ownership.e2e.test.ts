import { secretsIn } from '@souk/ops/system/secrets';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { entries, type Kind, open } from './access-paths.ts';
import { references, referred } from './entity-references.ts';
import { nameable, naming } from './identifying-arguments.ts';
import { belongings } from './owned-variables.ts';
import { type People, people } from './principals.ts';
import { rawAnswer } from './raw-answer.ts';
import { withNames } from './rights-table.ts';
import type { Names } from './sample-order.ts';
import { lookalike } from './unknown-id.ts';

const shop = sharedShop();
const others = ['anonymous', 'stranger', 'seller2', 'courier', 'analyst'] as const;

let all: People;
let names: Names;
beforeAll(async () => {
  all = await people(shop, sharedState());
  names = await belongings(all);
});

/** What is said about a thing of the owner's, and about one that is nobody's; less the echo of its id. */
async function bothAnswers(kind: Kind, ask: (it: string) => Promise<string>) {
  const real = names[kind] ?? '';
  const [foreign, unknown] = [real, lookalike(kind, real)].map(async (it) =>
    (await ask(it)).replaceAll(it, '$it'),
  );
  return { foreign: (await foreign) ?? '', unknown: await unknown };
}

/** Nothing of what the owner has stands in an answer. The draft is the seller's. */
function expectNothingOf(answer: string): void {
  const secrets = Object.entries(names).filter(([name]) => !shared.includes(name));
  expect(secrets.filter(([, value]) => answer.includes(value))).toEqual([]);
}
const shared = ['product', 'sku', 'slot', 'from', 'to'];

describe('every argument that can name something', () => {
  it('is in the list of ways, or open to all for a reason (ID-13)', () => {
    const named = entries.flatMap(({ operation }) => [...naming(operation)]);
    expect([...named, ...Object.keys(open)]).toEqual(expect.arrayContaining(nameable()));
    expect(nameable()).toEqual(expect.arrayContaining(Object.keys(open)));
  });
});

describe("somebody else's thing is answered as one that does not exist", () => {
  it.each(entries)('$kind: $operation (ID-13)', async ({ kind, operation, seenBy }) => {
    const strangers = others.filter((person) => !seenBy.includes(person));
    const answers = strangers.map(async (who) => {
      const ask = (it: string) =>
        rawAnswer(shop.gatewayUrl, all[who], withNames(operation, { ...names, it }));
      return { who, ...(await bothAnswers(kind, ask)) };
    });
    for (const { who, foreign, unknown } of await Promise.all(answers)) {
      expect([who, foreign]).toEqual([who, unknown]);
      // Two equal faults, or a question that means nothing, would prove nothing.
      expect(foreign).not.toMatch(/INTERNAL|GRAPHQL_VALIDATION_FAILED/);
      expectNothingOf(foreign);
    }
  });
});

describe('a service, asked beside the gateway', () => {
  it.each(references)(
    '$service, $type by $kind, tells nobody anything (ID-12, ID-13)',
    async (one) => {
      const url = shop.services[one.service] ?? '';
      const answers = await bothAnswers(one.kind, (it) =>
        referred(url, all.stranger, one, it, null),
      );
      expect(answers.foreign).toMatch(/^401 .*UNAUTHENTICATED/);
      expect(answers.foreign).toEqual(answers.unknown);
    },
  );

  it.each(references)('$service, $type by $kind, even for the gateway (ID-13)', async (one) => {
    const url = shop.services[one.service] ?? '';
    const { signingKeys } = await secretsIn(sharedState());
    const answers = await bothAnswers(one.kind, (it) =>
      referred(url, all.stranger, one, it, signingKeys[one.service]),
    );
    expect(answers.foreign).toMatch(/^200 .*"_entities":\[/);
    expect(answers.foreign).toEqual(answers.unknown);
    expectNothingOf(answers.foreign);
  });

  it('is not asked through the gateway (ID-12)', async () => {
    const asked = `{ _entities(representations: [{ __typename: "Order", id: $it }]) { __typename } }`;
    const { foreign, unknown } = await bothAnswers('order', (it) =>
      rawAnswer(shop.gatewayUrl, all.stranger, withNames(asked, { it })),
    );
    expect(foreign).toMatch(/^200 .*GRAPHQL_VALIDATION_FAILED/);
    expect(foreign).toEqual(unknown);
  });
});
