type Props = {
  readonly label: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly inputMode?: 'email' | 'tel' | 'decimal';
  readonly required?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
};

/** A labelled input, with its error below it. */
export function Field({ label, name, value = '', error, hint, ...rest }: Props) {
  const errorId = `${name}-error`;
  return (
    <div class="field">
      <label for={name}>
        {label}
        {hint ? <small> {hint}</small> : null}
      </label>
      <input
        id={name}
        name={name}
        type="text"
        inputMode={rest.inputMode}
        value={value}
        required={rest.required ?? false}
        autocomplete={rest.autoComplete}
        maxlength={rest.maxLength}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error ? (
        <p class="error" id={errorId}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
