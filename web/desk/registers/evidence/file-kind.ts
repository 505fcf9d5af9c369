/** How a file can be looked at in the browser. */
export type FileKind = 'picture' | 'pdf' | 'document' | 'text' | 'photo-of-phone' | 'other';

const ENDINGS: Readonly<Record<string, FileKind>> = {
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
  gif: 'picture',
  webp: 'picture',
  bmp: 'picture',
  pdf: 'pdf',
  docx: 'document',
  doc: 'text',
  ofd: 'text',
  txt: 'text',
  heic: 'photo-of-phone',
  heif: 'photo-of-phone',
};

export function fileKind(name: string): FileKind {
  return ENDINGS[endingOf(name)] ?? 'other';
}

const MOST_BYTES = 20 * 1024 * 1024;
const PROGRAMS = /^(exe|bat|cmd|com|scr|pif|msi|vbs|vbe|js|jse|wsf|ps1|lnk|jar|apk|dll|reg|hta|chm)$/;

/** Why a file cannot be sent, before it is; undefined where it can. `canShrink`: a picture that can be made smaller here. */
export function fileProblem({
  name,
  size,
}: Pick<File, 'name' | 'size'>): { readonly says: string; readonly canShrink: boolean } | undefined {
  if (size === 0) return { says: `“${name}”是空文件，没有上传。`, canShrink: false };
  if (PROGRAMS.test(endingOf(name)))
    return { says: `“${name}”是程序文件，不能作为佐证材料，没有上传。请核对来源，谨防病毒。`, canShrink: false };
  if (size <= MOST_BYTES) return undefined;
  const megabytes = Math.ceil(size / 1024 / 1024);
  const canShrink = fileKind(name) === 'picture';
  return {
    says: `“${name}”有 ${megabytes} MB，超过每个文件 20 MB 的上限，没有上传。${
      canShrink ? '可以缩小后上传，文字仍看得清。' : '请压缩或分成几个文件后再传。'
    }`,
    canShrink,
  };
}

const LONGEST_SIDE = 4000;

/** A smaller copy of a large photo, as JPEG. @throws {Error} where the browser cannot read it */
export async function shrinkPicture(file: File): Promise<File> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (blob === null) throw new Error('the picture could not be written');
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}（缩小）.jpg`, { type: 'image/jpeg' });
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}
