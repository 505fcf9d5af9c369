import { Link } from '@tanstack/react-router';
import { Button, Card, Col, Flex, Row, Typography } from 'antd';
import { useState } from 'react';
import type { Register } from '../../api/schema.d.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { useSeat } from '../../ui/session.ts';
import { SummaryDialog } from '../registers/summary-dialog.tsx';
import type { Filling } from './filling.ts';

/** The registers about which nothing has been said for the year, each with the ways to say it. */
export function UnfilledCard({
  fillings,
  unit,
  year,
}: {
  readonly fillings: readonly Filling[];
  readonly unit: string;
  readonly year: number;
}) {
  const { may, unit: own } = useSeat();
  const [stating, setStating] = useState<Register | null>(null);
  // A village answers for the registers that villages keep rows in, not for those of its township.
  const asked = fillings.filter(
    ({ register }) => own.kind !== 'village' || (register.unitLabel?.includes('村') ?? false),
  );
  const blank = asked.filter(({ state }) => state === 'blank');
  if (blank.length === 0) {
    return (
      <Card size="small" title="未填报的台账">
        {year} 年的 {asked.length} 本台账都有登记或者说明，没有未填报的。
      </Card>
    );
  }
  return (
    <Card size="small" title={`未填报的台账（${year} 年，${blank.length} 本）`}>
      <Typography.Paragraph type="secondary">
        没有登记、也没有说明的，报告中不会写成“零”。有的补登；确实没有发生的登记零报告，没有这项工作的登记不适用。
      </Typography.Paragraph>
      <Row gutter={[32, 8]}>
        {blank.map(({ register }) => (
          <Col key={register.id} xs={24} lg={12}>
            <Flex gap={8} wrap align="center" justify="space-between">
              <Link to="/registers/$register" params={{ register: register.id }}>
                {register.label}
              </Link>
              <Flex gap={8}>
                {may('write-records') ? (
                  <LinkButton to="/registers/$register/new" params={{ register: register.id }} size="small">
                    登记
                  </LinkButton>
                ) : null}
                {may('import-records') ? (
                  <LinkButton to="/registers/$register/import" params={{ register: register.id }} size="small">
                    导入
                  </LinkButton>
                ) : null}
                {may('write-records') && register.summaries ? (
                  <Button size="small" onClick={() => setStating(register)}>
                    零报告、不适用
                  </Button>
                ) : null}
              </Flex>
            </Flex>
          </Col>
        ))}
      </Row>
      {stating === null ? null : (
        <SummaryDialog
          key={stating.id}
          register={stating}
          isOpen
          year={year}
          unit={unit}
          onClose={() => setStating(null)}
        />
      )}
    </Card>
  );
}
