import type { FormAnswer, PageRequest } from '../../page.ts';
import { answered } from '../operate/parts/answered.ts';
import {
  ClearSettingDocument,
  SetSettingDocument,
} from '../operate/settings/settings.generated.ts';

/** How long billing is stopped unless it is started before. */
const stoppedMs = 5 * 60_000;

/** Stops billing or starts it again, as the button says. The version names the change: sent again, it is none. */
export async function submitTour(
  { ask, now, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do') ?? '';
  const version = form.get('version') ?? '';
  const shared = { key: 'FAULT_BILLING' as const, expectedVersion: Number(version) };
  if (what === 'start') {
    const idempotencyKey = `tour-start-${version}`;
    const { clearSetting } = await ask(ClearSettingDocument, {
      input: { ...shared, idempotencyKey },
    });
    return answered(clearSetting, '/tour#end', form, language);
  }
  if (!form.has('confirmed'))
    return { refused: { code: 'NotConfirmed', message: 'NotConfirmed', values: {} } };
  const until = new Date(now.getTime() + stoppedMs).toISOString();
  const { setSetting } = await ask(SetSettingDocument, {
    input: { ...shared, value: 'FAIL', until, idempotencyKey: crypto.randomUUID() },
  });
  return answered(setSetting, '/tour#order', form, language);
}
