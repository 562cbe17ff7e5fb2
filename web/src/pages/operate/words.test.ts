import { tourWords } from '../tour/tour-words.ts';
import { boardWords } from './board/board-words.ts';
import { dataWords } from './data/data-words.ts';
import { healthWords } from './health/health-words.ts';
import { lettersWords } from './letters/letters-words.ts';
import { orderWords } from './order/order-words.ts';
import { ordersWords } from './orders/orders-words.ts';
import { sagasWords } from './sagas/sagas-words.ts';
import { settingNames } from './settings/setting-names.ts';
import { settingsWords } from './settings/settings-words.ts';
import { tasksWords } from './tasks/tasks-words.ts';
import { topicWords } from './topic/topic-words.ts';
import { topicsWords } from './topics/topics-words.ts';
import { userWords } from './user/user-words.ts';
import { usersWords } from './users/users-words.ts';
import { verifyWords } from './verify/verify-words.ts';
import { operateWords } from './words.ts';

const pages = [
  ...[operateWords, boardWords, dataWords, healthWords, lettersWords, orderWords, ordersWords],
  ...[sagasWords, settingNames, settingsWords, tasksWords, topicWords, topicsWords, userWords],
  ...[usersWords, verifyWords, tourWords],
];

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' ? textsOf(value) : [];
  });
}

it('no text of operators is empty, and Russian texts are Russian', () => {
  const [english, russian] = (['en', 'ru'] as const).map((language) =>
    pages.flatMap((words) => textsOf(words[language])),
  );
  expect(english?.length).toBe(russian?.length);
  expect([...(english ?? []), ...(russian ?? [])].filter((text) => text.trim() === '')).toEqual([]);
  expect(russian?.filter((text) => !/[а-яё–]/i.test(text))).toEqual([]);
});
