import { secretsIn } from '@souk/ops/system/secrets';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import type { Kind } from './access-path.ts';
import { accessPaths } from './access-paths.ts';
import { entityReferences, fetchEntity } from './entity-references.ts';
import { identifyingArguments, targetArguments } from './identifying-arguments.ts';
import { ownedVariables } from './owned-variables.ts';
import { type Principals, principals } from './principals.ts';
import { publicArguments } from './public-arguments.ts';
import { rawAnswer } from './raw-answer.ts';
import { withVariables } from './rights-table.ts';
import type { Variables } from './sample-order.ts';
import { unknownId } from './unknown-id.ts';

const shop = sharedShop();
const others = ['anonymous', 'stranger', 'seller2', 'courier', 'analyst'] as const;

let all: Principals;
let variables: Variables;
beforeAll(async () => {
  all = await principals(shop, sharedState());
  variables = await ownedVariables(all);
});

/** Answers about data of the owner, and about data that does not exist, without the echoed id. */
async function bothAnswers(kind: Kind, ask: (target: string) => Promise<string>) {
  const real = variables[kind] ?? '';
  const [foreign, unknown] = [real, unknownId(kind, real)].map(async (target) =>
    (await ask(target)).replaceAll(target, '$target'),
  );
  return { foreign: (await foreign) ?? '', unknown: await unknown };
}

/** Expects that an answer contains none of the owner's data. */
function expectNothingOf(answer: string): void {
  const secrets = Object.entries(variables).filter(([name]) => !shared.includes(name));
  expect(secrets.filter(([, value]) => answer.includes(value))).toEqual([]);
}
const shared = ['product', 'sku', 'slot', 'from', 'to'];

describe('every identifying argument', () => {
  it('has an access path, or is public for a reason (ID-13)', () => {
    const covered = accessPaths.flatMap(({ operation }) => [...targetArguments(operation)]);
    expect([...covered, ...Object.keys(publicArguments)]).toEqual(
      expect.arrayContaining(identifyingArguments()),
    );
    expect(identifyingArguments()).toEqual(expect.arrayContaining(Object.keys(publicArguments)));
  });
});

describe('data of another user is answered as data that does not exist', () => {
  it.each(accessPaths)('$kind: $operation (ID-13)', async ({ kind, operation, visibleTo }) => {
    const strangers = others.filter((person) => !visibleTo.includes(person));
    const answers = strangers.map(async (who) => {
      const ask = (target: string) =>
        rawAnswer(shop.gatewayUrl, all[who], withVariables(operation, { ...variables, target }));
      return { who, ...(await bothAnswers(kind, ask)) };
    });
    for (const { who, foreign, unknown } of await Promise.all(answers)) {
      expect([who, foreign]).toEqual([who, unknown]);
      // Two equal faults, or an invalid operation, would prove nothing.
      expect(foreign).not.toMatch(/INTERNAL|GRAPHQL_VALIDATION_FAILED/);
      expectNothingOf(foreign);
    }
  });
});

describe('a service that is called directly', () => {
  it.each(entityReferences)(
    '$service, $type by $kind, refuses a caller without the signing key (ID-12, ID-13)',
    async (one) => {
      const url = shop.services[one.service] ?? '';
      const answers = await bothAnswers(one.kind, (target) =>
        fetchEntity(url, all.stranger, one, target, null),
      );
      expect(answers.foreign).toMatch(/^401 .*UNAUTHENTICATED/);
      expect(answers.foreign).toEqual(answers.unknown);
    },
  );

  it.each(entityReferences)(
    '$service, $type by $kind, checks ownership for the gateway too (ID-13)',
    async (one) => {
      const url = shop.services[one.service] ?? '';
      const { signingKeys } = await secretsIn(sharedState());
      const answers = await bothAnswers(one.kind, (target) =>
        fetchEntity(url, all.stranger, one, target, signingKeys[one.service]),
      );
      expect(answers.foreign).toMatch(/^200 .*"_entities":\[/);
      expect(answers.foreign).toEqual(answers.unknown);
      expectNothingOf(answers.foreign);
    },
  );

  it('cannot be reached by _entities through the gateway (ID-12)', async () => {
    const operation = `{ _entities(representations: [{ __typename: "Order", id: $target }]) { __typename } }`;
    const { foreign, unknown } = await bothAnswers('order', (target) =>
      rawAnswer(shop.gatewayUrl, all.stranger, withVariables(operation, { target })),
    );
    expect(foreign).toMatch(/^200 .*GRAPHQL_VALIDATION_FAILED/);
    expect(foreign).toEqual(unknown);
  });
});
