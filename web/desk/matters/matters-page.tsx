import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { MatterList } from './matter-list.tsx';
import { RemindersPanel } from './reminders-panel.tsx';
import { TodoList } from './todo-list.tsx';
import './matters.css';

/** What this seat has to do, and all matters by procedure. */
export function MattersPage() {
  const filter = useSearch({ from: '/desk/matters' });
  const navigate = useNavigate();
  const { may } = useSeat();
  const tabs = [
    ...(may('take-steps') ? [{ key: 'todo', label: '我的待办', children: <TodoList /> }] : []),
    { key: 'all', label: '全部事项', children: <MatterList filter={filter} /> },
    ...(may('take-steps') ? [{ key: 'reminders', label: '提醒', children: <RemindersPanel /> }] : []),
  ];
  return (
    <>
      <PageTitle title="办理" note="法定程序的环节和期限。台账上填了日期的环节就是已办，不必再办一次。" />
      <Tabs
        activeKey={may('take-steps') ? (filter.view ?? 'todo') : 'all'}
        items={tabs}
        destroyOnHidden
        onChange={(key) =>
          void navigate({
            to: '/matters',
            search: key === 'all' ? { ...filter, view: 'all' } : key === 'reminders' ? { view: 'reminders' } : {},
            replace: true,
          })
        }
      />
    </>
  );
}
