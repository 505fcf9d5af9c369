import { Drawer, Grid } from 'antd';
import type { ReportTree } from '../../api/schema.d.ts';
import { FigureSourceView } from './figure-source-view.tsx';
import './figure-drawer.css';

/** A figure of the report opened: how it is printed, what it counts, and the records behind it. */
export function FigureDrawer({
  report,
  figureRef,
  onClose,
}: {
  readonly report: ReportTree;
  readonly figureRef: string | null;
  readonly onClose: () => void;
}) {
  const isWide = Grid.useBreakpoint().sm ?? true;
  const node = report.figures.find(({ ref }) => ref === figureRef);
  return (
    <Drawer
      open={node !== undefined}
      onClose={onClose}
      size={isWide ? 520 : '100%'}
      title="数字的出处"
      destroyOnHidden
      styles={{ body: { paddingTop: 16 } }}
    >
      {node === undefined ? null : (
        <>
          <div className="drawer-value">{node.printed}</div>
          <p className="drawer-sentence">“{node.sentence}”</p>
          <dl className="drawer-facts">
            <div>
              <dt>指标</dt>
              <dd>{node.label}</dd>
            </div>
            <div>
              <dt>口径</dt>
              <dd>{node.means}</dd>
            </div>
            <div>
              <dt>期间</dt>
              <dd>{node.period}</dd>
            </div>
            {node.within === 0 ? null : (
              <div>
                <dt>取整</dt>
                <dd>
                  文中所印为约数，准确值为 {node.value}
                  {node.unit}
                </dd>
              </div>
            )}
          </dl>
          <FigureSourceView source={node.source} report={report} />
        </>
      )}
    </Drawer>
  );
}
