import type { FigureChoice } from './figure-choices.ts';

/** The figures a clerk can choose from while typing, the chosen one marked. */
export function FigureList({
  choices,
  chosen,
  onChoose,
}: {
  readonly choices: readonly FigureChoice[];
  readonly chosen: number;
  readonly onChoose: (choice: FigureChoice) => void;
}) {
  if (choices.length === 0) return <div className="figure-list figure-list-none">没有这个名称的数字</div>;
  return (
    <div className="figure-list" role="listbox" aria-label="可以插入的数字">
      {choices.map((choice, place) => (
        <div
          key={choice.ref}
          role="option"
          tabIndex={-1}
          aria-selected={place === chosen}
          className={place === chosen ? 'figure-option figure-option-chosen' : 'figure-option'}
          // Before the editor loses the caret to the click.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          <span>{choice.label}</span>
          <strong>{choice.printed}</strong>
        </div>
      ))}
    </div>
  );
}
