/** Pages on the screen. */
export const PAGES = {
  pages: '页面',
  pageOf: (n: number, of: number) => `第 ${n} 页，共 ${of} 页`,
  fileCaption: (name: string, pages: number) => `${name}（${pages} 页）`,
  zoom: '页面大小',
  zoomOut: '缩小',
  zoomIn: '放大',
  percent: (zoom: number) => `${Math.round(zoom * 100)}%`,
  fitWidth: '适合宽度',
} as const;
