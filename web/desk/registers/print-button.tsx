import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';

/** What a list is read by: page after page. */
type Pages = {
  readonly hasNextPage: boolean;
  fetchNextPage(): Promise<{ readonly hasNextPage: boolean; readonly error: unknown }>;
};

/** Twenty pages of fifty: what a person prints. More is an export. */
const MOST_PAGES = 20;

/** Reads the rest of the list, then prints the page as it is, without menus and buttons. */
export function PrintButton({ list }: { readonly list: Pages }) {
  const { message } = App.useApp();
  const [isReading, setReading] = useState(false);
  const print = async () => {
    setReading(true);
    let { hasNextPage } = list;
    for (let page = 1; hasNextPage && page < MOST_PAGES; page += 1) {
      const read = await list.fetchNextPage();
      if (read.error !== null) break;
      hasNextPage = read.hasNextPage;
    }
    flushSync(() => setReading(false));
    if (hasNextPage) void message.warning('记录较多，只打印前 1000 条；需要全部的请导出。');
    window.print();
  };
  return (
    <Button icon={<PrinterOutlined />} loading={isReading} onClick={() => void print()}>
      打印
    </Button>
  );
}
