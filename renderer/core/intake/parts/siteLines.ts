import { squeeze } from './fold';

/** Lines a website prints round an article. Each must open with its word and be short: an article may speak of them. */
const META =
  /^(当前位置|您(?:现在)?的位置|位置[：:]|发布(?:时间|日期|机构|单位)|发文(?:时间|日期|机关|字号)|成文日期|生成日期|公开(?:时间|日期)|更新时间|信息来源|来源[：:]|作者[：:]|编辑[：:]|责任编辑|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:次数|量)?|访问量|字体|字号|【?打印|打印本页|关闭窗口|索引号|信息分类|主题(?:分类|词)|名称[：:]|文号[：:]|时间[：:]|日期[：:]|分享(?:到|至)?|收藏|朗读|视力保护色)/;
const FOOT =
  /^(版权所有|版权归|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|网站标识码|网站地图|联系我们|关于我们|[^。]{0,4}ICP备|.?公网安备|上一篇|下一篇|上一条|下一条|返回(?:顶部|首页|列表)|扫一扫|分享(?:到|至)|打印本页|【?打印|关闭(?:窗口|本页)|责任编辑|相关(?:附件|链接|文档|新闻|阅读)|附件下载|友情链接|信息来源|文章来源|浏览次数|推荐阅读|copyright)/i;

export const isSiteMeta = (text: string): boolean => text.length <= 200 && META.test(squeeze(text));

/** Index from which the lines are the site's, not the report's; their number where none is. */
export function siteFoot(lines: readonly string[]): number {
  const at = lines.findIndex((text) => text.length <= 200 && FOOT.test(squeeze(text)));
  return at < 0 ? lines.length : at;
}
