import { CopyOutlined, DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Card, Dropdown, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { saveBlob } from '../download.ts';
import type { LegendItem } from './chart-ink.ts';
import { Legend } from './legend.tsx';
import { type Drawing, framePicture, type PictureFrame } from './picture.ts';
import { copyPicture, pngOf } from './picture-png.ts';
import { copyText, csvOf, type SheetText, tabbed } from './sheet-text.ts';
import './chart-card.css';

/**
 * A chart with its table behind it, and the ways to take it along: as a picture that says by itself what it shows, and as cells. The
 * drawing stays mounted behind the table, so that it can be taken from there too.
 */
export function ChartCard({
  title,
  frame,
  sheet,
  draw,
  chart,
  table,
  legend,
  notes = [],
  extra,
  above,
}: {
  readonly title: string;
  readonly frame: PictureFrame;
  readonly sheet: SheetText;
  /** The drawing at the size of a picture; undefined where there is nothing to draw. */
  readonly draw: () => Promise<Drawing | undefined>;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly legend: readonly LegendItem[];
  readonly notes?: readonly string[];
  readonly extra?: ReactNode;
  /** Shown above chart and table alike. */
  readonly above?: ReactNode;
}) {
  const { message } = App.useApp();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const fileName = `${frame.title}_${frame.subtitle}`.replace(/[\\/:*?"<>|\s]+/g, '_');
  const picture = async () => {
    const drawing = await draw();
    if (drawing === undefined) throw new Error('nothing to draw');
    return pngOf(framePicture(drawing, frame));
  };
  const failed = () => void message.error('图没有画成。请刷新页面后再试，或者复制表格。', 6);
  const copy = async () => {
    const made = picture();
    try {
      if (await copyPicture(made)) void message.success('已复制为图片，可直接粘贴到 Word、WPS');
      else {
        saveBlob(await made, `${fileName}.png`);
        void message.info('浏览器不允许直接复制图片，已改为下载，可插入 Word、WPS', 6);
      }
    } catch {
      failed();
    }
  };
  const take = async (what: string) => {
    try {
      if (what === 'picture') saveBlob(await picture(), `${fileName}.png`);
      else if (what === 'csv')
        saveBlob(new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
      else if (await copyText(tabbed(sheet))) void message.success('已复制表格，可直接粘贴到 Excel、WPS');
      else void message.error('浏览器不允许复制，请改用“下载表格”。', 6);
    } catch {
      failed();
    }
  };
  return (
    <Card
      size="small"
      title={title}
      className="chart-card"
      extra={
        <div className="chart-tools no-print">
          {extra}
          <Segmented
            size="small"
            value={form}
            onChange={setForm}
            options={[
              { value: 'chart', label: '图' },
              { value: 'table', label: '表' },
            ]}
          />
          <Button size="small" icon={<CopyOutlined />} onClick={() => void copy()}>
            复制为图片
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'picture', label: '下载图片（PNG）' },
                { key: 'cells', label: '复制表格' },
                { key: 'csv', label: '下载表格（CSV）' },
              ],
              onClick: ({ key }) => void take(key),
            }}
          >
            <Button size="small" icon={<DownloadOutlined />} aria-label={`${title}：下载、复制表格`}>
              <DownOutlined />
            </Button>
          </Dropdown>
        </div>
      }
    >
      {above}
      <div hidden={form !== 'chart'}>
        <Legend items={legend} />
        {chart}
      </div>
      {form === 'table' ? table : null}
      {notes.map((note) => (
        <p key={note} className="chart-note">
          {note}
        </p>
      ))}
    </Card>
  );
}

/** What is drawn in a box, as it stands there. */
export function drawingIn(box: HTMLElement | null): Drawing | undefined {
  const svg = box?.querySelector('svg');
  if (svg === null || svg === undefined) return undefined;
  const [widthPx, heightPx] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  return { svg: new XMLSerializer().serializeToString(svg), widthPx, heightPx };
}
