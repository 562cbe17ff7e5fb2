import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { answerTo } from './answer.ts';
import { fieldsIn, guarded } from './guarded-fields.ts';
import { everybody, type People, people } from './principals.ts';
import { operationOf, rows } from './rights-table.ts';
import { type Names, theOrder } from './sample-order.ts';

let all: People;
let names: Names;
beforeAll(async () => {
  all = await people(sharedShop(), sharedState());
  names = await theOrder(all);
  // From now on a note under this key is refused to whoever may leave one.
  const note = `mutation ($id: ID!) {
    addDeliveryNote(id: $id, note: "Ring twice.", idempotencyKey: "note") { __typename }
  }`;
  const noted = Object.values(all).map((one) => one.ask(note, { id: names.delivery }));
  await Promise.allSettled(noted);
});

describe('the page of rights', () => {
  it('has a row for everything that is guarded, and for nothing else (ID-11, ID-12)', () => {
    const known = new Set(rows().flatMap(({ fields }) => fields));
    expect([...known].sort()).toEqual(guarded().sort());
  });

  it.each(rows())('asks for what it is about: $what', (row) => {
    expect([...fieldsIn(operationOf(row, names))]).toEqual(expect.arrayContaining([...row.fields]));
  });
});

describe('what the shop answers is what the page says', () => {
  it.each(rows())('$what: $asked (ID-11, ID-12)', async (row) => {
    const answers = everybody.map(async (who) => [who, await answerTo(all[who], row, names)]);
    expect(Object.fromEntries(await Promise.all(answers))).toEqual(row.expected);
  });
});
