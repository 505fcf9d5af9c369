import {
  BarChartOutlined,
  BookOutlined,
  CarryOutOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  HomeOutlined,
  MenuOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  SafetyOutlined,
  SettingOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, Drawer, Dropdown, Flex, Grid, Layout, Menu, Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FaultAlert } from '../ui/fault-alert.tsx';
import { isSignedOut, useSession } from '../ui/session.ts';
import { SignInAgain } from '../ui/sign-in-again.tsx';
import { useTour } from './first-run/tour-state.ts';
import { SETTINGS_RIGHTS } from './settings/settings-pages.ts';
import { useLeave } from './use-leave.tsx';

const QueueKeeper = lazy(() => import('./queue/queue-keeper.tsx').then((file) => ({ default: file.QueueKeeper })));

/** Not needed for the first paint of any page. */
const TourPanel = lazy(async () => ({ default: (await import('./first-run/tour-panel.tsx')).TourPanel }));

const ENTRIES = [
  { key: '/', icon: <HomeOutlined />, label: '首页', rights: null },
  { key: '/registers', icon: <BookOutlined />, label: '台账', rights: ['read-records'] },
  { key: '/tasks', icon: <ProfileOutlined />, label: '任务', rights: ['read-records'] },
  { key: '/matters', icon: <CarryOutOutlined />, label: '办理', rights: ['read-records'] },
  { key: '/figures', icon: <BarChartOutlined />, label: '数字', rights: ['read-figures'] },
  { key: '/reports', icon: <FileTextOutlined />, label: '年度报告', rights: ['read-figures'] },
  { key: '/reviews', icon: <FileSearchOutlined />, label: '审读', rights: ['review-reports'] },
  { key: '/log', icon: <SafetyOutlined />, label: '日志', rights: ['read-log'] },
  { key: '/settings', icon: <SettingOutlined />, label: '设置', rights: SETTINGS_RIGHTS },
] as const;

/** The frame of every page behind the seat: menu at the side on a desk, in a drawer on a phone. */
export function DeskLayout() {
  const session = useSession();
  const navigate = useNavigate();
  const { go } = useTour();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isWide = Grid.useBreakpoint().md ?? true;
  const [isOpen, setOpen] = useState(false);
  const leave = useLeave();
  const { data } = session;
  useEffect(() => {
    if (data === null) void navigate({ to: '/sign-in' });
    else if (data?.mustChangePassword === true) void navigate({ to: '/password' });
    else if (data !== undefined && data.seat === null) void navigate({ to: '/seat' });
  }, [data, navigate]);
  const hasEnded = isSignedOut(session.error) && data !== undefined && data !== null;
  if (session.error !== null && !hasEnded && (data === undefined || data === null)) {
    return (
      <main style={{ maxWidth: 640, margin: '48px auto', padding: 16 }}>
        <FaultAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (data === undefined || data === null || data.seat === null) {
    return (
      <Flex justify="center" style={{ paddingTop: 120 }}>
        <Spin description="正在打开……" />
      </Flex>
    );
  }
  const chosen =
    [...ENTRIES].reverse().find(({ key }) => path === key || (key !== '/' && path.startsWith(key)))?.key ??
    (/^\/(records|outbox)/.test(path) ? '/registers' : '/');
  const menu = (
    <nav aria-label="主菜单">
      <Menu
        mode="inline"
        selectedKeys={[chosen]}
        style={{ borderInlineEnd: 'none' }}
        onClick={() => setOpen(false)}
        items={ENTRIES.filter(
          ({ rights }) => rights === null || rights.some((right) => data.rights.includes(right)),
        ).map(({ key, icon, label }) => ({ key, icon, label: <Link to={key}>{label}</Link> }))}
      />
    </nav>
  );
  return (
    <Layout style={{ minHeight: '100vh' }}>
      {hasEnded ? <SignInAgain session={data} /> : null}
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 12, paddingInline: 16, color: '#fff' }}>
        {isWide ? null : (
          <Button
            type="text"
            aria-label="打开菜单"
            icon={<MenuOutlined style={{ color: '#fff' }} />}
            onClick={() => setOpen(true)}
          />
        )}
        <strong style={{ fontSize: 18, letterSpacing: 4 }}>法度</strong>
        <span style={{ flex: 1 }} />
        <Dropdown
          menu={{
            items: [
              { key: 'seat', icon: <SwapOutlined />, label: '更换席位', onClick: () => void navigate({ to: '/seat' }) },
              { key: 'password', label: '修改密码', onClick: () => void navigate({ to: '/password' }) },
              ...(data.rights.includes('read-records')
                ? [{ key: 'hand-over', label: '工作交接', onClick: () => void navigate({ to: '/hand-over' }) }]
                : []),
              { key: 'tokens', label: '访问令牌', onClick: () => void navigate({ to: '/tokens' }) },
              {
                key: 'guide',
                icon: <QuestionCircleOutlined />,
                // In a tab of its own: what is being filled in stays open beside it.
                label: (
                  <Link to="/guide" target="_blank">
                    使用说明
                  </Link>
                ),
              },
              {
                key: 'tour',
                label: data.isDemo ? '上手引导' : '初次使用',
                onClick: () => {
                  go(0);
                  void navigate({ to: '/' });
                },
              },
              { type: 'divider' },
              { key: 'out', label: '退出登录', onClick: leave },
            ],
          }}
        >
          <Button
            type="text"
            style={{ color: '#fff', maxWidth: isWide ? 420 : 220, overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            {isWide
              ? `${data.seat.unitName} · ${data.seat.roleLabel} · ${data.person.name}`
              : `${data.seat.unitShort} · ${data.person.name}`}
          </Button>
        </Dropdown>
      </Layout.Header>
      {data.rights.includes('write-records') ? (
        <Suspense>
          <QueueKeeper session={data} />
        </Suspense>
      ) : null}
      {data.isDemo ? <div className="demo-band">演示数据：单位、人员和记录均为虚构</div> : null}
      <Layout>
        {isWide ? (
          <Layout.Sider
            width={168}
            theme="light"
            style={{ paddingTop: 12, position: 'sticky', top: 0, alignSelf: 'flex-start' }}
          >
            {menu}
          </Layout.Sider>
        ) : (
          <Drawer
            open={isOpen}
            onClose={() => setOpen(false)}
            placement="left"
            size={220}
            title="菜单"
            styles={{ body: { padding: 8 } }}
          >
            {menu}
          </Drawer>
        )}
        <Layout.Content id="main" role="main" style={{ padding: isWide ? 24 : 12, minWidth: 0 }}>
          <div style={{ maxWidth: 1240, margin: '0 auto' }}>
            <Suspense fallback={null}>
              <TourPanel />
            </Suspense>
            <Outlet />
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
