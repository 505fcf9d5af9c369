import { Link } from '@tanstack/react-router';
import type { MarkedToken, Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { pictureAddress } from './guide-pages.ts';

/**
 * Markdown as elements of the page. Each kind of token becomes an element by name; HTML within the Markdown is shown as the
 * text it is, so that nothing in a page can run.
 */
export function Markdown({ tokens }: { readonly tokens: readonly Token[] }) {
  return <>{all(tokens)}</>;
}

function all(tokens: readonly Token[] | undefined): ReactNode {
  return (tokens ?? []).map((token, place) => (
    // The pages of the guide never change while they are read.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={place}>{one(token as MarkedToken)}</Fragment>
  ));
}

function one(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return token.depth === 2 ? <h2 id={token.text}>{all(token.tokens)}</h2> : <h3>{all(token.tokens)}</h3>;
    case 'paragraph':
      return isPicture(token.tokens) ? all(token.tokens) : <p>{all(token.tokens)}</p>;
    case 'list':
      return token.ordered ? <ol>{items(token.items)}</ol> : <ul>{items(token.items)}</ul>;
    case 'blockquote':
      return <blockquote>{all(token.tokens)}</blockquote>;
    case 'table':
      return (
        <div className="guide-table">
          <table>
            <thead>
              <tr>
                {token.header.map((cell) => (
                  <th key={cell.text} scope="col">
                    {all(cell.tokens)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {token.rows.map((row) => (
                <tr key={row.map(({ text }) => text).join()}>
                  {row.map((cell, column) => (
                    <td key={token.header[column]?.text ?? ''}>{all(cell.tokens)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'image':
      return (
        <figure>
          <a href={pictureAddress(token.href)} target="_blank" rel="noreferrer" title="看原图">
            <img src={pictureAddress(token.href)} alt={token.text} />
          </a>
          <figcaption>{token.text}</figcaption>
        </figure>
      );
    case 'link':
      return <PageLink href={token.href}>{all(token.tokens)}</PageLink>;
    case 'strong':
      return <strong>{all(token.tokens)}</strong>;
    case 'em':
      return <em>{all(token.tokens)}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'text':
      return token.tokens === undefined ? token.text : all(token.tokens);
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    default:
      return token.raw;
  }
}

function items(list: readonly { readonly raw: string; readonly tokens: readonly Token[] }[]): ReactNode {
  return list.map(({ raw, tokens }) => <li key={raw}>{all(tokens)}</li>);
}

function isPicture(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.type === 'image';
}

/** A link to another page of the guide (figures.md) opens that page here. */
function PageLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const page = /^([\w-]+)\.md$/.exec(href)?.[1];
  if (page === undefined) return <a href={href}>{children}</a>;
  return (
    <Link to="/guide/$page" params={{ page }}>
      {children}
    </Link>
  );
}
