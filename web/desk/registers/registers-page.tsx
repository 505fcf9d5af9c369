import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Col, Flex, Input, Row, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { registersQuery } from '../../ui/fields/declared.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { groupRegisters } from './register-groups.ts';

/** All registers under their headings, each with what one row is. */
export function RegistersPage() {
  const { data, error, refetch } = useQuery(registersQuery);
  const [words, setWords] = useState('');
  const wanted = words.trim();
  const found = (data?.registers ?? []).filter(
    ({ label, about, oneRow }) => wanted === '' || `${label}${about}${oneRow}`.includes(wanted),
  );
  return (
    <>
      <PageTitle
        title="台账"
        note={data === undefined ? undefined : `共 ${data.registers.length} 本，一事一行，登记一次`}
      >
        <Input.Search
          allowClear
          aria-label="查找台账"
          placeholder="查找台账，如：调解"
          style={{ width: 240 }}
          onChange={({ target }) => setWords(target.value)}
        />
      </PageTitle>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active /> : null}
      {data !== undefined && found.length === 0 ? (
        <Typography.Paragraph>没有含“{wanted}”的台账，请换一个词。</Typography.Paragraph>
      ) : null}
      <Flex vertical gap={20}>
        {groupRegisters(found).map(({ label, registers }) => (
          <section key={label}>
            <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>
              {label}
            </Typography.Title>
            <Row gutter={[12, 12]}>
              {registers.map((register) => (
                <Col key={register.id} xs={24} md={12} xl={8}>
                  <Card size="small" style={{ height: '100%' }}>
                    <Link to="/registers/$register" params={{ register: register.id }} style={{ fontWeight: 600 }}>
                      {register.label}
                    </Link>
                    <div>
                      <Typography.Text type="secondary">一行为{register.oneRow}</Typography.Text>
                    </div>
                  </Card>
                </Col>
              ))}
            </Row>
          </section>
        ))}
      </Flex>
    </>
  );
}
