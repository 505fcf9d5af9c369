import { type Ref, useId, useState } from 'react';

/** A field of the first page; what is secret can be looked at. */
export function SignInField({
  ref,
  label,
  isSecret = false,
  autoComplete,
  value,
  onChange,
  wrong,
}: {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly isSecret?: boolean;
  readonly autoComplete: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, or null. */
  readonly wrong: string | null;
}) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <div className="plain-input" data-wrong={wrong !== null}>
        <input
          ref={ref}
          id={id}
          type={isSecret && !isShown ? 'password' : 'text'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        />
        {isSecret ? (
          <button type="button" aria-label={isShown ? '隐藏' : '显示'} onClick={() => setShown(!isShown)}>
            {isShown ? '隐藏' : '显示'}
          </button>
        ) : null}
      </div>
      {wrong === null ? null : (
        <div id={`${id}-wrong`} className="plain-wrong">
          {wrong}
        </div>
      )}
    </div>
  );
}
