import { marked, type Token } from 'marked';

/** One page of the guide: its name in the address, its heading, its Markdown read into tokens, and its parts. */
export type GuidePage = {
  readonly name: string;
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly parts: readonly string[];
};

// The guide is built into the client: its words and pictures are read when the client is built, nothing is fetched from elsewhere.
const SOURCES: Readonly<Record<string, string>> = import.meta.glob('../../../docs/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PICTURES: Readonly<Record<string, string>> = import.meta.glob('../../../docs/guide/pictures/*.{png,jpg}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const FOLDER = '../../../docs/guide/';

/** The pages of the guide in the order in which docs/guide/README.md lists them. */
export const GUIDE_PAGES: readonly GuidePage[] = [...sourceOf('README').matchAll(/\]\(([\w-]+)\.md\)/g)].map(
  ([, name = '']) => readPage(name),
);

/** Address of a picture as a page names it (pictures/x.png). Throws where there is no such picture. */
export function pictureAddress(href: string): string {
  const address = PICTURES[`${FOLDER}${href}`];
  if (address === undefined) throw new Error(`no picture ${href} in docs/guide`);
  return address;
}

function readPage(name: string): GuidePage {
  const tokens = marked.lexer(sourceOf(name));
  const headings = tokens.flatMap((token) => (token.type === 'heading' ? [token] : []));
  const title = headings.find(({ depth }) => depth === 1);
  if (title === undefined) throw new Error(`docs/guide/${name}.md has no heading`);
  return {
    name,
    title: title.text,
    tokens: tokens.filter((token) => token !== title),
    parts: headings.filter(({ depth }) => depth === 2).map(({ text }) => text),
  };
}

function sourceOf(name: string): string {
  const source = SOURCES[`${FOLDER}${name}.md`];
  if (source === undefined) throw new Error(`no docs/guide/${name}.md`);
  return source;
}
