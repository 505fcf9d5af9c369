import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { api, need } from '../api/client.ts';
import { dropLeaving } from '../offline/leaving.ts';
import { findOwner, forgetOwner } from '../offline/owner.ts';
import { PlainFault } from '../ui/plain-fault.tsx';
import { markSignedIn } from '../ui/session.ts';
import '../ui/plain.css';
import { loadDesk } from './load-desk.ts';
import { DemoAccounts } from './sign-in/demo-accounts.tsx';
import { SignInField } from './sign-in/sign-in-field.tsx';

type Credentials = { readonly account: string; readonly password: string };

const NOTHING: Credentials = { account: '', password: '' };

/**
 * Sign-in, the first page: small and without the widgets, so that it answers at once on a slow line. The desk is fetched while somebody
 * types. Where the demonstration county is loaded, its accounts are listed to be clicked.
 */
export function SignInPage() {
  const [typed, setTyped] = useState(NOTHING);
  const [isChecked, setChecked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const about = useQuery({ queryKey: ['about'], queryFn: () => need(api.GET('/api/about')) });
  const signIn = useMutation({
    mutationFn: (body: Credentials) => need(api.POST('/api/session', { body })),
    onSuccess: async (session) => {
      dropLeaving();
      // What this device kept for somebody else is not for whoever signs in now.
      const owner = await findOwner();
      if (owner !== undefined && owner.account !== session.person.account) await forgetOwner();
      queries.clear();
      queries.setQueryData(['session'], session);
      markSignedIn(true);
      await navigate({ to: session.mustChangePassword ? '/password' : session.seat === null ? '/seat' : '/' });
    },
  });
  useEffect(() => {
    document.title = '登录 · 法度';
    first.current?.focus();
  }, []);
  const type = (change: Partial<Credentials>) => {
    loadDesk();
    setTyped((before) => ({ ...before, ...change }));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (typed.account.trim() !== '' && typed.password !== '' && !signIn.isPending) signIn.mutate(typed);
  };
  return (
    <main className="plain-page" style={{ maxWidth: 560, margin: '0 auto', padding: '48px 16px' }}>
      <h1 style={{ textAlign: 'center', fontSize: 28, margin: '0 0 4px' }}>法度</h1>
      <p className="plain-note" style={{ textAlign: 'center', margin: '0 0 16px' }}>
        乡镇法治政府建设台账与年度报告　每一个数字都有出处
      </p>
      <div className="plain-card">
        <PlainFault error={signIn.error} />
        {about.data?.isEmpty === true ? (
          <div className="plain-info">
            <strong>还没有任何账号</strong>
            请在服务器上停止法度，运行 fadu setup 登记本单位并建立管理员，再启动后用管理员账号登录。
          </div>
        ) : null}
        <form onSubmit={submit} noValidate>
          <SignInField
            ref={first}
            label="账号"
            autoComplete="username"
            value={typed.account}
            onChange={(account) => type({ account })}
            wrong={isChecked && typed.account.trim() === '' ? '请填写账号' : null}
          />
          <SignInField
            label="密码"
            isSecret
            autoComplete="current-password"
            value={typed.password}
            onChange={(password) => type({ password })}
            wrong={isChecked && typed.password === '' ? '请填写密码' : null}
          />
          <button type="submit" className="plain-button" style={{ width: '100%' }} disabled={signIn.isPending}>
            {signIn.isPending ? '正在登录……' : '登录'}
          </button>
        </form>
        <p style={{ margin: '16px 0 0', textAlign: 'center' }}>
          <Link to="/guide">使用说明</Link>
        </p>
      </div>
      <DemoAccounts seats={about.data?.demoSeats ?? []} onChoose={type} />
    </main>
  );
}
