import type { Document } from '../../api/schema.d.ts';
import { AnnexSheet } from './annex-sheet.tsx';
import { PaperBlock } from './paper-block.tsx';
import type { PaperProps } from './paper-props.ts';
import './paper.css';

/** The report as a sheet of paper: title, addressee, body, signature, note, copies; the annex on a sheet of its own. */
export function Paper(props: PaperProps) {
  const { report } = props.open;
  const { document } = report;
  return (
    <div className="paper-sheets">
      <article className="paper" aria-label="报告正文">
        {document.mark === null ? null : <p className="paper-mark">{document.mark}</p>}
        {document.docNumber === null ? null : <p className="paper-number">{document.docNumber}</p>}
        <h2 className="paper-title">
          {document.title.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
        {document.addressee === '' ? null : <p className="paper-addressee">{document.addressee}：</p>}
        {report.blocks.map((block) => (
          <PaperBlock key={block.id} block={block} {...props} />
        ))}
        <SignOff document={document} />
      </article>
      {document.annexes.map((annex) => (
        <AnnexSheet key={annex.title} annex={annex} />
      ))}
    </div>
  );
}

function SignOff({ document }: { readonly document: Document }) {
  const { signature, note, copyTo } = document;
  return (
    <footer className="paper-end">
      <div className="paper-signature">
        {signature.bodies.map((body) => (
          <p key={body}>{body}</p>
        ))}
        <p className={signature.date === null ? 'paper-nodate' : undefined}>{signature.date ?? '（成文日期待填）'}</p>
      </div>
      {note === null ? null : <p className="paper-note">（{note}）</p>}
      {copyTo === null ? null : <p className="paper-copy">抄送：{copyTo}。</p>}
    </footer>
  );
}
