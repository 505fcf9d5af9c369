import type { Drawing } from './picture.ts';

/** Twice the size on screen: sharp on paper. */
const SCALE = 2;

/** A picture as PNG. @throws where the browser cannot draw it */
export async function pngOf({ svg, widthPx, heightPx }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * SCALE;
  canvas.height = heightPx * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.scale(SCALE, SCALE);
  pen.drawImage(image, 0, 0, widthPx, heightPx);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob === null ? failed(new Error('no picture')) : done(blob)), 'image/png');
  });
}

/**
 * Puts a picture on the clipboard; false where the browser has none to give, as on an address without https. The picture is handed
 * over while it is still being drawn: some browsers ask that the click be fresh.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  if (navigator.clipboard === undefined || typeof ClipboardItem === 'undefined') return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    // Refused by the browser's own settings; a fault of the drawing itself is told by whoever saves it instead.
    await picture;
    return false;
  }
}
