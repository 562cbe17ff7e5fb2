import type { FormAnswer, PageRequest } from '../../../page.ts';
import { answered } from '../parts/answered.ts';
import { NewUserDocument } from './users.generated.ts';

/** Creates the user of the form, who gets a mail to set a password, and leads to the user's page. */
export async function createUser(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const [firstName, lastName] = [text('firstName'), text('lastName')];
  const { createUser: answer } = await ask(NewUserDocument, {
    input: {
      username: text('username'),
      email: text('email'),
      ...(firstName && { firstName }),
      ...(lastName && { lastName }),
      idempotencyKey: text('key'),
    },
  });
  const to = 'user' in answer ? `/operate/users/${answer.user.id}?done=created` : '/operate/users';
  return answered(answer, to, form, language);
}
