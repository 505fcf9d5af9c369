import { Checkbox, Select, Tag } from 'antd';
import type { AdoptionProposal } from '../../api/schema.d.ts';
import { NumberInput } from '../../ui/fields/number-input.tsx';
import type { Choice } from './adoption.ts';

/** One figure of the report as it would be recorded: the indicator and the amount can be corrected, the sentence stays. */
export function AdoptRow({
  proposal,
  figure,
  choice,
  hindrance,
  isOpen,
  onChange,
  onOpen,
}: {
  readonly proposal: AdoptionProposal;
  /** As the text writes it. */
  readonly figure: string;
  readonly choice: Choice;
  readonly hindrance: string | null;
  readonly isOpen: boolean;
  readonly onChange: (to: Partial<Choice>) => void;
  readonly onOpen: () => void;
}) {
  const { indicator, label, registerLabel, unit, isMoney, sentence, kept, isAsOf, isSure, others } = proposal;
  const name = `${label} ${figure}`;
  return (
    <li className={`finding adopt-row ${isOpen ? 'finding-open' : ''} ${choice.isTaken ? 'adopt-taken' : ''}`}>
      <div className="adopt-head">
        <Checkbox
          aria-label={`采用：${name}`}
          checked={choice.isTaken}
          onChange={({ target }) => onChange({ isTaken: target.checked })}
        />
        <span className="adopt-register">{registerLabel}</span>
        {kept ? <Tag color="warning">该台账当年已有记录</Tag> : null}
        {isAsOf ? <Tag>年末数</Tag> : null}
        {isSure ? null : <Tag>指标须选定</Tag>}
      </div>
      <button type="button" className="adopt-sentence" onClick={onOpen} title="看文中位置">
        <Quoted sentence={sentence} figure={figure} />
      </button>
      <div className="adopt-inputs">
        <Select
          size="small"
          aria-label={`指标：${name}`}
          className="adopt-indicator"
          placeholder="请选定指标"
          value={choice.indicator}
          onChange={(chosen: string) => onChange({ indicator: chosen, isTaken: true })}
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ indicator, label }, ...others].map((one) => ({ value: one.indicator, label: one.label }))}
        />
        <span className="adopt-amount">
          <NumberInput
            aria-label={`数量：${name}`}
            kind={isMoney ? 'money' : 'count'}
            value={choice.amount}
            onChange={(amount) => onChange({ amount: amount ?? null })}
          />
          {isMoney ? null : <span>{unit}</span>}
        </span>
      </div>
      {hindrance === null ? null : (
        <p className="adopt-hindrance" role="alert">
          {hindrance}
        </p>
      )}
    </li>
  );
}

function Quoted({ sentence, figure }: { readonly sentence: string; readonly figure: string }) {
  const at = figure === '' ? -1 : sentence.indexOf(figure);
  if (at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{figure}</mark>
      {sentence.slice(at + figure.length)}
    </>
  );
}
