import type { Refused, Setting } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { operateWords } from '../words.ts';

type Props = {
  /** Null shows nothing. */
  readonly refused: Refused | null;
  readonly setting: Setting;
};

/** Why a form was refused, and what to do. */
export function Refusal({ refused, setting: { language } }: Props) {
  if (!refused) return null;
  const { code, message, fields = {} } = refused;
  const known: Readonly<Record<string, string>> = operateWords[language].refusals;
  return (
    <Notice kind="bad">
      <p>{known[code] ?? message}</p>
      {Object.entries(fields).map(([name, text]) => (
        <p key={name}>
          {name}: {text}
        </p>
      ))}
    </Notice>
  );
}
