import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Empty, Tabs } from 'antd';
import { useSeat } from '../../ui/session.ts';
import { SETTINGS_PAGES } from './settings-pages.ts';

/** The frame of the settings: one tab for each kind of thing that the seat may see. */
export function SettingsLayout() {
  const { may } = useSeat();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const navigate = useNavigate();
  const pages = SETTINGS_PAGES.filter(({ rights }) => rights.some(may));
  if (pages.length === 0) return <Empty description="本席位没有可以查看或更改的设置。" />;
  return (
    <>
      <Tabs
        activeKey={pages.find(({ key }) => path.startsWith(key))?.key ?? ''}
        onChange={(key) => {
          const page = pages.find((one) => one.key === key);
          if (page !== undefined) void navigate({ to: page.key });
        }}
        items={pages.map(({ key, label }) => ({ key, label }))}
      />
      <Outlet />
    </>
  );
}
