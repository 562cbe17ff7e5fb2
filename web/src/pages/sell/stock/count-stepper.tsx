import { useEffect, useState } from 'preact/hooks';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly words: { readonly more: string; readonly less: string };
};

/** A number with large buttons beside it. The buttons take their place before there are scripts, without which they do nothing. */
export function CountStepper({ value, onChange, label, words }: Props) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  const step = (by: number) => onChange(String(Math.max(0, (Math.trunc(Number(value)) || 0) + by)));
  const button = (text: string, name: string, by: number) => (
    <button
      type="button"
      class={isReady ? 'quiet' : 'quiet waiting'}
      aria-label={name}
      disabled={!isReady}
      onClick={() => step(by)}
    >
      {text}
    </button>
  );
  return (
    <div class="stepper">
      <label for="counted">{label}</label>
      {button('−', words.less, -1)}
      <input
        id="counted"
        type="number"
        name="value"
        inputMode="numeric"
        min={0}
        max={2_147_483_647}
        required
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {button('+', words.more, 1)}
    </div>
  );
}
