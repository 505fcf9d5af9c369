import type { FaultDetail, FaultFacts } from '#kernel/fault.ts';
import type { CellFault } from './cell-fault.ts';
import type { SheetFaultCode } from './sheet-faults.ts';
import type { Cell, Table } from './table.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

/** What a worker is asked to do with a spreadsheet; it does one job and ends. */
export type SheetJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly file: string }
  | { readonly kind: 'write'; readonly workbook: WorkbookPlan }
  | {
      readonly kind: 'mark';
      readonly bytes: Uint8Array;
      readonly file: string;
      readonly faults: readonly CellFault[];
    };

/**
 * What it answers, in order. Tables come in slices of rows: one large message would hold up the main thread while it is
 * unpacked there.
 */
export type SheetReply =
  | { readonly kind: 'table'; readonly table: Omit<Table, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'done'; readonly bytes: Uint8Array | null }
  | {
      readonly kind: 'fault';
      readonly code: SheetFaultCode;
      readonly facts: FaultFacts;
      readonly details: readonly FaultDetail[];
    };
