import type { FormAnswer, PageRequest } from '../../../page.ts';
import { answered } from '../parts/answered.ts';
import { ReleaseLetterDocument } from './letters.generated.ts';

/** Releases the dead letter of the form. Its key names the letter: sent again, it releases nothing more. */
export async function releaseLetter(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { releaseDeadLetter } = await ask(ReleaseLetterDocument, {
    input: {
      id: form.get('id') ?? '',
      service: form.get('service') ?? '',
      idempotencyKey: form.get('key') ?? '',
    },
  });
  return answered(releaseDeadLetter, '/operate/letters?released', form, language);
}
