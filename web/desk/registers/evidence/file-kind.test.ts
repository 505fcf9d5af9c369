import { describe, expect, it } from 'vitest';
import { fileKind, fileProblem } from './file-kind.ts';

describe('佐证材料', () => {
  it.each([
    ['现场.JPG', 'picture'],
    ['协议书.pdf', 'pdf'],
    ['会议纪要.docx', 'document'],
    ['旧纪要.doc', 'text'],
    ['IMG_0001.HEIC', 'photo-of-phone'],
    ['录音.mp3', 'other'],
    ['没有后缀', 'other'],
  ])('%s 是 %s', (name, kind) => {
    expect(fileKind(name)).toBe(kind);
  });

  it('40 MB 的照片：说明多大、上限多少，可以缩小；视频只能压缩', () => {
    const photo = fileProblem({ name: '全景.jpg', size: 40 * 1024 * 1024 });
    expect(photo?.says).toContain('40 MB，超过每个文件 20 MB');
    expect(photo?.canShrink).toBe(true);
    expect(fileProblem({ name: '录像.mp4', size: 40 * 1024 * 1024 })?.canShrink).toBe(false);
  });

  it('程序冒充照片的、空的，不传；一般的可以', () => {
    expect(fileProblem({ name: '现场照片.jpg.exe', size: 10 })?.says).toContain('程序文件');
    expect(fileProblem({ name: '现场.jpg', size: 0 })?.says).toContain('空文件');
    expect(fileProblem({ name: '现 场(1)；〔2023〕.jpg', size: 10 })).toBeUndefined();
  });
});
