import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Layout, Select } from 'antd';
import { useEffect } from 'react';
import './guide.css';
import { GUIDE_PAGES, type GuidePage as Page } from './guide-pages.ts';
import { Markdown } from './markdown.tsx';

const WHOLE = 'all';

/** The user's guide: contents at the side, one page, or all of them to be printed. Open to whoever can reach the sign-in page. */
export function GuidePage() {
  const { page: name } = useParams({ strict: false });
  const navigate = useNavigate();
  const [first] = GUIDE_PAGES;
  const at = GUIDE_PAGES.findIndex((page) => page.name === name);
  const shown = name === WHOLE ? GUIDE_PAGES : [GUIDE_PAGES[at] ?? first].flatMap((page) => page ?? []);
  const title = name === WHOLE ? '全册' : (shown[0]?.title ?? '');
  useEffect(() => {
    document.title = `${title} · 使用说明 · 法度`;
  }, [title]);
  const open = (page: string) => void navigate({ to: '/guide/$page', params: { page } });
  return (
    <Layout className="guide">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Layout.Header className="guide-header">
        <strong>法度　使用说明</strong>
        <Button href="/" type="text" style={{ color: '#fff' }}>
          返回首页
        </Button>
      </Layout.Header>
      <div className="guide-columns">
        <nav aria-label="使用说明目录" className="guide-contents no-print">
          <Select
            className="guide-choice"
            aria-label="选择一篇"
            value={name === WHOLE ? WHOLE : shown[0]?.name}
            onChange={open}
            options={[
              ...GUIDE_PAGES.map((page) => ({ value: page.name, label: page.title })),
              { value: WHOLE, label: '全册（用于打印）' },
            ]}
          />
          <Contents shown={shown} isWhole={name === WHOLE} />
        </nav>
        <main id="main" className="guide-text">
          {shown.map((page) => (
            <article key={page.name}>
              <h1>{page.title}</h1>
              <Markdown tokens={page.tokens} />
            </article>
          ))}
          {name === WHOLE ? null : <Neighbours at={at < 0 ? 0 : at} />}
        </main>
      </div>
    </Layout>
  );
}

function Contents({ shown, isWhole }: { readonly shown: readonly Page[]; readonly isWhole: boolean }) {
  return (
    <ol className="guide-list">
      {GUIDE_PAGES.map((page) => {
        const isOpen = !isWhole && shown.includes(page);
        return (
          <li key={page.name}>
            <Link to="/guide/$page" params={{ page: page.name }} aria-current={isOpen ? 'page' : undefined}>
              {page.title}
            </Link>
            {isOpen ? (
              <ul>
                {page.parts.map((part) => (
                  <li key={part}>
                    <a href={`#${part}`}>{part}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
      <li>
        <Link to="/guide/$page" params={{ page: WHOLE }} aria-current={isWhole ? 'page' : undefined}>
          全册（用于打印）
        </Link>
      </li>
    </ol>
  );
}

function Neighbours({ at }: { readonly at: number }) {
  const before = GUIDE_PAGES[at - 1];
  const after = GUIDE_PAGES[at + 1];
  return (
    <nav aria-label="前后篇" className="guide-neighbours no-print">
      {before === undefined ? (
        <span />
      ) : (
        <Link to="/guide/$page" params={{ page: before.name }}>
          上一篇：{before.title}
        </Link>
      )}
      {after === undefined ? null : (
        <Link to="/guide/$page" params={{ page: after.name }}>
          下一篇：{after.title}
        </Link>
      )}
    </nav>
  );
}
