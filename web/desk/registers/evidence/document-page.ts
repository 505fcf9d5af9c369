const KEPT = new Set(
  'p h1 h2 h3 h4 h5 h6 strong em u s sup sub br hr ul ol li table thead tbody tr th td img blockquote'.split(' '),
);
const PICTURE = /^data:image\/(?:png|jpe?g|gif|bmp|webp);base64,[A-Za-z0-9+/=]+$/;

const STYLE = `body { font: 16px/1.8 'Noto Serif CJK SC', SimSun, serif; color: #222; margin: 24px; overflow-wrap: anywhere; }
  table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: 2px 8px; vertical-align: top; } img { max-width: 100%; }`;

/**
 * A Word document as a page to look at. Only words, tables and pictures are taken over: no script, link, form or style of the
 * document's own. The page is to be shown in a frame without any right besides.
 * @throws {Error} where the bytes are no Word document
 */
export async function documentPage(bytes: ArrayBuffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes });
  const { body } = new DOMParser().parseFromString(value, 'text/html');
  const page = document.implementation.createHTMLDocument('');
  for (const child of body.childNodes) keep(child, page.body, page);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><style>${STYLE}</style></head>${page.body.outerHTML}</html>`;
}

function keep(from: Node, to: Element, page: Document): void {
  if (from instanceof Text) {
    to.append(page.createTextNode(from.data));
    return;
  }
  if (!(from instanceof Element)) return;
  const name = from.tagName.toLowerCase();
  if (name === 'script' || name === 'style' || name === 'iframe' || name === 'object') return;
  let made = to;
  if (KEPT.has(name)) {
    made = page.createElement(name);
    const source = from.getAttribute('src') ?? '';
    if (name === 'img') {
      if (!PICTURE.test(source)) return;
      made.setAttribute('src', source);
      made.setAttribute('alt', from.getAttribute('alt') ?? '');
    }
    for (const span of ['colspan', 'rowspan']) {
      const count = Number(from.getAttribute(span));
      if (Number.isInteger(count) && count > 1 && count < 100) made.setAttribute(span, String(count));
    }
    to.append(made);
  }
  for (const child of from.childNodes) keep(child, made, page);
}
