/** What a form item gives its control: the label's target, the value, and what a screen reader is told. */
export type InputProps<V> = {
  readonly id?: string;
  readonly value?: V;
  readonly onChange?: (value: V) => void;
  readonly 'aria-describedby'?: string;
  readonly 'aria-required'?: boolean | 'true' | 'false';
  readonly 'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling';
  readonly 'aria-label'?: string;
};
