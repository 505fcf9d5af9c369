/** How a due date was counted, line by line as one would on a paper calendar. */
export function Because({ lines, label = '怎样算的' }: { readonly lines: readonly string[]; readonly label?: string }) {
  if (lines.length === 0) return null;
  return (
    <details className="matter-because">
      <summary>{label}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
