import type { ThemeConfig } from 'antd';

/** Plain and official: one dark blue, square-ish corners, type large enough for a long day. Contrast meets WCAG AA. */
export const theme: ThemeConfig = {
  cssVar: { key: 'fadu' },
  token: {
    colorPrimary: '#1f4e79',
    colorInfo: '#1f4e79',
    colorLink: '#1a5fb4',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1b6e3c',
    // The shades that antd derives from dark colours are grey; these keep their hue.
    colorPrimaryBg: '#e3ecf4',
    colorPrimaryBgHover: '#d3e1ee',
    colorInfoBg: '#e8f0f8',
    colorInfoBorder: '#a9c3dd',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#ebb1ab',
    colorWarningBg: '#fff6de',
    colorWarningBorder: '#e3c47d',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#a3d0b1',
    controlItemBgActive: '#e3ecf4',
    controlItemBgActiveHover: '#d3e1ee',
    colorTextSecondary: 'rgba(0, 0, 0, 0.62)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.58)',
    // Readable for all, and still lighter than what is typed.
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    borderRadius: 4,
    fontSize: 15,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  },
  components: {
    Layout: { headerBg: '#1f4e79', headerHeight: 52, bodyBg: '#f4f6f8', siderBg: '#ffffff' },
    Menu: { itemSelectedBg: '#e3ecf4', itemSelectedColor: '#1f4e79' },
    Table: { headerBg: '#eef2f6', cellPaddingBlock: 10 },
  },
};
