import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Empty, Flex, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { FirstPassword, Person } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { FirstPasswordNotice } from './first-password.tsx';
import { GiveSeatDialog } from './give-seat-dialog.tsx';
import { peopleQuery, personText, usePeopleChanged } from './people-query.ts';
import { PeopleTable, type PersonAct } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ChangeSeatDialog, HandOverDialog } from './seat-dialogs.tsx';

/** Accounts and seats. The system administrator keeps the accounts, the security administrator gives the seats. */
export function PeoplePage() {
  const { may } = useSeat();
  const { data, error, refetch } = useQuery(peopleQuery);
  const changed = usePeopleChanged();
  const { modal, message } = App.useApp();
  const [act, setAct] = useState<PersonAct | { readonly do: 'add' } | null>(null);
  const [made, setMade] = useState<FirstPassword | null>(null);
  const [words, setWords] = useState('');
  const [isAll, setAll] = useState(false);
  const done = async (says: string) => {
    setAct(null);
    void message.success(says);
    await changed();
  };
  const lock = useMutation({
    mutationFn: ({ id, locked }: { id: string; locked: boolean }) =>
      need(api.PUT('/api/people/{id}/locked', { params: { path: { id } }, body: { locked } })),
    onSuccess: (_, { locked }) => done(locked ? '已停用，登录和访问令牌随即失效' : '已启用'),
  });
  const reset = useMutation({
    mutationFn: (id: string) => need(api.POST('/api/people/{id}/password', { params: { path: { id } }, body: {} })),
    onSuccess: async (given) => {
      setMade(given);
      await changed();
    },
  });
  const choose = (chosen: PersonAct) => {
    lock.reset();
    reset.reset();
    const { person } = chosen;
    if (chosen.do === 'unlock') lock.mutate({ id: person.id, locked: false });
    else if (chosen.do === 'lock')
      modal.confirm({
        title: `停用${personText(person)}？`,
        content: '停用后不能登录，其访问令牌立即失效；席位和已办事项不受影响，以后可以再启用。',
        okText: '停用',
        onOk: () => lock.mutateAsync({ id: person.id, locked: true }).catch(() => undefined),
      });
    else if (chosen.do === 'reset')
      modal.confirm({
        title: `重设${personText(person)}的密码？`,
        content: '原密码和现有登录、访问令牌随即失效，新的初始密码只显示一次。',
        okText: '重设',
        onOk: () => reset.mutateAsync(person.id).catch(() => undefined),
      });
    else setAct(chosen);
  };
  const shown = (data?.people ?? []).filter((person) => isShown(person, words, isAll));
  return (
    <>
      <PageTitle
        title="人员与席位"
        note="账号由系统管理员建立，席位（单位和岗位）由安全管理员授予，两者分开、互相制约。"
      >
        {may('change-accounts') ? (
          <Button type="primary" onClick={() => setAct({ do: 'add' })}>
            新建账号
          </Button>
        ) : null}
      </PageTitle>
      <FirstPasswordNotice made={made} onClose={() => setMade(null)} />
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <FaultAlert error={lock.error ?? reset.error} />
      <Flex wrap gap={16} align="center" style={{ marginBottom: 12 }}>
        <Input
          allowClear
          aria-label="查找人员"
          placeholder="姓名、账号、单位或岗位"
          style={{ maxWidth: 260 }}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Checkbox checked={isAll} onChange={({ target }) => setAll(target.checked)}>
          含已停用账号和已到期席位
        </Checkbox>
      </Flex>
      {data === undefined ? (
        error === null ? (
          <Skeleton active />
        ) : null
      ) : shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的人员。" />
      ) : (
        <PeopleTable people={shown} showsEnded={isAll} onAct={choose} />
      )}
      <PersonDialog
        open={act?.do === 'add' || act?.do === 'edit' ? act : null}
        onClose={() => setAct(null)}
        onAdded={async (given) => {
          setMade(given);
          await done('账号已建好，还没有席位，请安全管理员授予');
        }}
        onChanged={() => done('已保存')}
      />
      <GiveSeatDialog
        person={act?.do === 'give' ? act.person : null}
        roles={data?.roles ?? []}
        onClose={() => setAct(null)}
        onDone={() => done('席位已授予')}
      />
      <ChangeSeatDialog
        open={act?.do === 'end' ? act : null}
        onClose={() => setAct(null)}
        onDone={() => done('席位期限已变更')}
      />
      <HandOverDialog
        open={act?.do === 'hand-over' ? act : null}
        people={data?.people ?? []}
        onClose={() => setAct(null)}
        onDone={() => done('席位已移交')}
      />
    </>
  );
}

function isShown(person: Person, words: string, isAll: boolean): boolean {
  if (!isAll && person.isLocked) return false;
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  const seats = person.seats.flatMap(({ unitName, roleLabel }) => [unitName, roleLabel]);
  return [person.name, person.account, person.unitName, ...seats].some((text) => text.toLowerCase().includes(wanted));
}
