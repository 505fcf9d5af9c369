import { paragraphs, TO_FILL } from '#engine/procedure.ts';
import type { Block, Document } from '#kernel/document.ts';

type Letter = {
  readonly from: string;
  readonly title: string;
  /** 发文字号 where the register has it. */
  readonly number?: unknown;
  readonly to?: string;
  readonly body: Document['body'];
  /** Who signs, where that is not the office itself. */
  readonly signedBy?: string;
  readonly copyTo?: string;
};

/** A notice, decision or application of an office, to be completed, dated and sealed by hand. */
export function letter({ from, title, number, to = TO_FILL, body, signedBy = from, copyTo }: Letter): Document {
  return {
    title: [from, title],
    docNumber: typeof number === 'string' && number !== '' ? number : null,
    addressee: to,
    body,
    signature: { bodies: [signedBy], date: '____年__月__日' },
    note: null,
    copyTo: copyTo ?? null,
    annexes: [],
    mark: null,
  };
}

/** A first-level heading: `heading('一、', '征求意见的时间')`. */
export function heading(number: string, text: string): Block {
  return { kind: 'heading', level: 1, number, text };
}

/** The same signed by a mediation committee, which is no office of the government; a person fills in which. */
export function ofCommittee(document: Document, isSigned = true): Document {
  const bodies = isSigned ? [`${TO_FILL}人民调解委员会`] : [];
  return { ...document, title: document.title.slice(1), signature: { bodies, date: null } };
}

/** 一、二、三、 with their text, each in paragraphs. */
export function sections(...parts: readonly (readonly [string, ...string[]])[]): Document['body'] {
  return parts.flatMap(([text, ...below], at) => [
    { kind: 'heading', level: 1, number: `${'一二三四五六七八九'[at] ?? ''}、`, text } as const,
    ...paragraphs(...below),
  ]);
}
