import { expect, test } from 'vitest';
import { makeUploadQueue, type Sending } from './upload-queue.ts';

const named = (name: string): Sending => ({ file: new File(['内容'], name), unit: null, year: null });
const settled = () => new Promise((done) => setTimeout(done, 0));

/** A queue whose sendings are answered by hand. */
function queueByHand() {
  const open = new Map<string, { readonly answer: (text: string) => void; readonly refuse: (error: Error) => void }>();
  const begun: string[] = [];
  const queue = makeUploadQueue<string>({
    atOnce: 2,
    send: ({ file }, signal) =>
      new Promise((answer, refuse) => {
        begun.push(file.name);
        open.set(file.name, { answer, refuse });
        signal.addEventListener('abort', () => refuse(new Error('aborted')));
      }),
  });
  const states = () => queue.uploads().map(({ file, state }) => `${file.name} ${state}`);
  return { queue, open, begun, states };
}

test('同时只送两份，完成一份再送下一份', async () => {
  const { queue, open, begun, states } = queueByHand();
  queue.add(['一', '二', '三'].map(named));
  expect(states()).toEqual(['一 sending', '二 sending', '三 waiting']);
  open.get('二')?.answer('好');
  await settled();
  expect(states()).toEqual(['一 sending', '二 done', '三 sending']);
  expect(begun).toEqual(['一', '二', '三']);
});

test('一份出错，不耽误其他；可以重送', async () => {
  const { queue, open, states } = queueByHand();
  queue.add(['一', '二', '三'].map(named));
  open.get('一')?.refuse(new Error('打不开'));
  await settled();
  expect(states()).toEqual(['一 failed', '二 sending', '三 sending']);
  queue.retry(queue.uploads()[0]?.id ?? 0);
  expect(states()[0]).toBe('一 waiting');
  open.get('二')?.answer('好');
  await settled();
  expect(states()[0]).toBe('一 sending');
});

test('取消：正在送的停下，等待的不再送', async () => {
  const { queue, begun, states } = queueByHand();
  queue.add(['一', '二', '三', '四'].map(named));
  const [first, , third] = queue.uploads();
  queue.cancel(third?.id ?? 0);
  queue.cancel(first?.id ?? 0);
  await settled();
  expect(states()).toEqual(['一 cancelled', '二 sending', '三 cancelled', '四 sending']);
  expect(begun).toEqual(['一', '二', '四']);
});

test('不必送就知道不行的，直接说明，不占位置', () => {
  const { queue, begun, states } = queueByHand();
  queue.add(['一.xlsx', '二'].map(named), ({ file }) => (file.name.endsWith('.xlsx') ? new Error('格式') : undefined));
  expect(states()).toEqual(['一.xlsx failed', '二 sending']);
  expect(begun).toEqual(['二']);
});

test('清空以后，迟到的答复不再出现', async () => {
  const { queue, open, states } = queueByHand();
  queue.add([named('一')]);
  queue.clear();
  open.get('一')?.answer('迟到');
  await settled();
  expect(states()).toEqual([]);
});
