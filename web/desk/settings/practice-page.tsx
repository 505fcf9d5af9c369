import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Flex, Skeleton, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Setting } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { ChangeSettingDialog } from './change-setting-dialog.tsx';
import { SettingHistory } from './setting-history.tsx';
import { settingText } from './setting-text.ts';

const FROM: Readonly<Record<Setting['from'], string>> = { own: '本单位设置', above: '上级设置', default: '系统默认' };

/** The matters of local practice that a county or township decides itself, each with its history. */
export function PracticePage() {
  const { unit: own } = useSeat();
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  const [unit, setUnit] = useState(own.code);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', unit],
    queryFn: () => need(api.GET('/api/settings', { params: { query: { unit } } })),
  });
  const [changed, setChanged] = useState<Setting | null>(null);
  const [shown, setShown] = useState<Setting | null>(null);
  const groups = Map.groupBy(data?.settings ?? [], ({ group }) => group);
  return (
    <>
      <PageTitle title="本地做法" note="各地自行确定的事项。乡镇没有设置的，按县里的；县里也没有的，按系统默认。">
        {isAbove ? (
          <div style={{ width: 220 }}>
            <UnitSelect
              aria-label="单位"
              allowClear={false}
              choice={{ kinds: ['county', 'township'] }}
              value={unit}
              onChange={(code) => {
                if (code !== null && code !== undefined) setUnit(code);
              }}
            />
          </div>
        ) : null}
      </PageTitle>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Skeleton active /> : null}
      <Flex vertical gap={16}>
        {[...groups].map(([group, settings]) => (
          <Card key={group} size="small" title={group}>
            <Flex vertical gap={16}>
              {settings.map((setting) => (
                <Flex key={setting.name} wrap gap={12} justify="space-between" align="start">
                  <div style={{ flex: '1 1 320px', minWidth: 0 }}>
                    <strong>{setting.label}</strong>
                    <div style={{ overflowWrap: 'anywhere' }}>
                      {settingText(setting, setting.value)} <Tag>{FROM[setting.from]}</Tag>
                    </div>
                    <Typography.Text type="secondary">
                      {setting.help}
                      {setting.basis === null ? '' : `依据：${setting.basis}。`}
                    </Typography.Text>
                  </div>
                  <Flex gap={8}>
                    {setting.history.length > 0 ? (
                      <Button size="small" onClick={() => setShown(setting)}>
                        历次变更
                      </Button>
                    ) : null}
                    {setting.canChange ? (
                      <Button size="small" type="primary" onClick={() => setChanged(setting)}>
                        更改
                      </Button>
                    ) : null}
                  </Flex>
                </Flex>
              ))}
            </Flex>
          </Card>
        ))}
        {data === undefined ? null : (
          <Typography.Text type="secondary">
            须上党委会研究的资金额，请在“制度建设台账”登记“三重一大和资金审批”制度时填写，不在这里重复设置；期限由法律法规规定，不能自行更改。
          </Typography.Text>
        )}
      </Flex>
      <ChangeSettingDialog
        setting={changed}
        unit={unit}
        onClose={() => setChanged(null)}
        onDone={async () => {
          setChanged(null);
          void message.success('已更改，原来的值留作历史');
          await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
        }}
      />
      <SettingHistory setting={shown} onClose={() => setShown(null)} />
    </>
  );
}
