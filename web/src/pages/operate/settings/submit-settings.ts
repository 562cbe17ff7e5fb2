import type { FormAnswer, PageRequest } from '../../../page.ts';
import { answered } from '../parts/answered.ts';
import { ClearSettingDocument, SetSettingDocument, type SettingKey } from './settings.generated.ts';

const page = '/operate/settings?saved';
const minuteMs = 60_000;

/** Sets the setting of the form, or clears it, as the button says. */
export async function submitSettings(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  return form.get('do') === 'clear' ? clear(request, form) : set(request, form);
}

async function clear({ ask, language }: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { clearSetting } = await ask(ClearSettingDocument, { input: shared(form) });
  return answered(clearSetting, page, form, language);
}

async function set(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const value = (form.get('value') ?? '').trim();
  const isFault = form.has('minutes');
  if (isFault && value !== 'NONE' && !form.has('confirmed')) return notConfirmed(form);
  const minutes = Number(form.get('minutes'));
  const until = new Date(request.now.getTime() + minutes * minuteMs);
  const hasEnd = isFault && value !== 'NONE' && !Number.isNaN(until.getTime());
  const { setSetting } = await request.ask(SetSettingDocument, {
    input: { ...shared(form), value, ...(hasEnd && { until: until.toISOString() }) },
  });
  return answered(setSetting, page, form, request.language);
}

/** What it means is said in the words of the refusal. */
function notConfirmed(form: URLSearchParams): FormAnswer {
  const values = Object.fromEntries(form);
  return { refused: { code: 'NotConfirmed', message: 'NotConfirmed', values } };
}

function shared(form: URLSearchParams) {
  return {
    key: (form.get('setting') ?? '') as SettingKey,
    expectedVersion: Number(form.get('version')),
    idempotencyKey: form.get('key') ?? '',
  };
}
