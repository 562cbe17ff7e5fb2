import type { Setting } from '../page.ts';
import { type RailStep, railSteps } from './rail-steps.ts';
import { clockText } from './time-text.ts';

type Props = {
  readonly events: Parameters<typeof railSteps>[0];
  readonly setting: Setting;
  /** True for an order that has ended early: its other steps will not come. */
  readonly isOver: boolean;
};

/** The way of an order: each step that it has reached with its time. */
export function Rail({ events, setting, isOver }: Props) {
  const steps = railSteps(events);
  const next = isOver ? -1 : steps.findIndex(({ at }) => at === null);
  return (
    <ol class="rail">
      {steps.map((step, index) => (
        <Step key={step.status} step={step} isNext={index === next} setting={setting} />
      ))}
    </ol>
  );
}

function Step({
  step: { status, at },
  isNext,
  setting,
}: { readonly step: RailStep; readonly isNext: boolean } & Pick<Props, 'setting'>) {
  const state = at ? 'done' : isNext ? 'next' : 'later';
  return (
    <li class={state} aria-current={isNext ? 'step' : undefined}>
      <span>{setting.words.order.steps[status]}</span>
      {at ? <time dateTime={at}>{clockText(at, setting)}</time> : <span class="soft">–</span>}
    </li>
  );
}
