import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { answerTo } from './answer-to.ts';
import { fieldsIn, guardedFields } from './guarded-fields.ts';
import { type Principals, principalNames, principals } from './principals.ts';
import { operationOf, rows } from './rights-table.ts';
import { createSampleOrder, type Variables } from './sample-order.ts';
import { createSampleRefund } from './sample-refund.ts';

let all: Principals;
let variables: Variables;
beforeAll(async () => {
  all = await principals(sharedShop(), sharedState());
  const sample = await createSampleOrder(all);
  variables = { ...sample, ...(await createSampleRefund(all, sample)) };
  // Uses up the idempotency key, so that a later note under it is refused after all checks of rights.
  const note = `mutation ($id: ID!) {
    addDeliveryNote(input: { id: $id, note: "Ring twice.", idempotencyKey: "note" }) { __typename }
  }`;
  const noted = Object.values(all).map((one) => one.ask(note, { id: variables.delivery }));
  await Promise.allSettled(noted);
  // `verifications` lists one then, whichever test comes first.
  await all.operator.ask('mutation { verify(input: { idempotencyKey: "rights" }) { __typename } }');
});

describe('rights.md', () => {
  it('has a row for every guarded field, and for no other (ID-11, ID-12)', () => {
    const known = new Set(rows().flatMap(({ fields }) => fields));
    expect([...known].sort()).toEqual(guardedFields().sort());
  });

  it.each(rows())('requests the fields it names: $label', (row) => {
    expect([...fieldsIn(operationOf(row, variables))]).toEqual(
      expect.arrayContaining([...row.fields]),
    );
  });
});

describe('the answers of the shop equal those in rights.md', () => {
  it.each(rows())('$label: $operation (ID-11, ID-12)', async (row) => {
    const answers = principalNames.map(async (who) => [
      who,
      await answerTo(all[who], row, variables),
    ]);
    expect(Object.fromEntries(await Promise.all(answers))).toEqual(row.expected);
  });
});
