import { record, subscriptions } from './cases/subscriptions.ts';
import { idOf, knownFailures } from './known-failures.ts';
import { expectedOf, foundIn } from './testing/found-in.ts';
import { type RunningLiveCase, startLiveCase } from './testing/start-live-case.ts';

describe(`case ${subscriptions.name} (GW-2)`, () => {
  let running: RunningLiveCase;
  beforeAll(async () => {
    running = await startLiveCase(subscriptions);
  });

  const rows = subscriptions.questions.map((question, nth) => {
    return { id: idOf(subscriptions.name, nth), question };
  });
  it.each(rows)('$id: $question.ask', async ({ id, question }) => {
    const found = foundIn(await running.firstMessage(question, record), question);
    if (knownFailures.has(id)) expect(found).not.toEqual(expectedOf(question));
    else expect(found).toEqual(expectedOf(question));
  });
});
