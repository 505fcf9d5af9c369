import type { Fault } from '#kernel/fault.ts';

const SHOWN = 50;

/** Tells a fault on standard error: what is wrong, each place, what to do. */
export function printFault(fault: Fault): void {
  const lines = [fault.message];
  for (const { row, column, label, says, remedy } of fault.details.slice(0, SHOWN)) {
    const place = [row === undefined ? '' : `第 ${row} 行`, column === undefined ? '' : `${column} 列`]
      .filter((part) => part !== '')
      .join(' ');
    lines.push(
      `  ${[place, label === undefined ? '' : `“${label}”`].filter((part) => part !== '').join(' ')}：${says}。${remedy ?? ''}`,
    );
  }
  if (fault.details.length > SHOWN) lines.push(`  ……其余 ${fault.details.length - SHOWN} 处从略。`);
  lines.push(fault.remedy, `（${fault.code}）`);
  process.stderr.write(`${lines.join('\n')}\n`);
}
