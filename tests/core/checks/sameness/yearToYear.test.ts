import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../../renderer/core/checks';
import { samenessRules } from '../../../../renderer/core/checks/rules/sameness';
import { cleanPair } from '../pairs';
import { inputOf } from '../reports';

const checker = createChecker(samenessRules);

/** Rule ids found when section five read `then` last year and reads `now`, with `told` in section one. */
function found(then: string, now: string, told = ''): string[] {
  const { report, last } = cleanPair(2022);
  const this_ = { ...report, problems: now, overview: `${report.overview}\n${told}` };
  const { findings } = checker.check(inputOf(this_, { lastYear: { ...last, problems: then } }));
  return findings.map((f) => `${f.rule} ${f.place}`);
}

/** Section five of two years running as clerks write it; every pair is in order. */
const CORRECT: readonly [name: string, then: string, now: string, told?: string][] = [
  [
    'the same outline, other contents',
    '（一）存在的主要问题\n1.部分村公开栏位置偏僻，群众看不到。\n2.政策图解数量少。\n（二）改进情况\n1.把公开栏移到村口。\n2.每季度制作政策图解。',
    '（一）存在的主要问题\n1.个别站所报送时间晚。\n2.网站检索不便。\n（二）改进情况\n1.公开栏已全部移到村口，站所报送列入周通报。\n2.政策图解按季度制作，检索入口移到首页。',
  ],
  [
    'the same lead-in before other problems',
    '虽然我镇政府信息公开工作取得了一定成效，但仍存在一些不足：一是解读材料偏少；二是答复超期苗头时有出现。下一步，我镇将增加图解，建立答复倒计时提醒。',
    '虽然我镇政府信息公开工作取得了一定成效，但仍存在一些不足：一是专区利用率不高；二是文件归档不全。下一步，我镇将延长专区开放时间，补齐归档。答复倒计时提醒、图解均已实行。',
  ],
  [
    'general resolutions',
    '主要问题是工作人员业务水平有待提高。今后将进一步加强学习培训，提高业务能力，完善工作机制，推动政府信息公开工作再上新台阶。',
    '主要问题是信息更新不够及时。今后将继续加大公开力度，拓宽公开渠道，强化监督考核，确保政务公开工作取得实效。',
  ],
  [
    'a promise told in section one',
    '存在问题：村务公开栏更新慢。改进措施：为十二个村统一更换防雨宣传橱窗，由网格员每周巡查。',
    '存在问题：短视频解读不多，受众面窄。改进措施：与县融媒体中心合办栏目。',
    '年内完成防雨宣传橱窗更换，网格员巡查记录按周上报。',
  ],
  [
    'promises answered in one sentence',
    '问题：目录粗疏。改进：聘请法律顾问逐条核定目录，编成口袋书。',
    '2021年查找出的问题已全部整改完成。本年的主要问题是移动端排版错乱，将联系运维单位调整。',
  ],
  [
    'short problems that everybody has',
    '一是人手不足；二是经费紧张。下一步加强统筹。',
    '一是人手不足；二是设备老旧。下一步争取支持。',
  ],
  ['nothing last year', '', '公开栏照明不好，夜间看不清，将加装路灯。'],
  ['nothing yet this year', '栏目名称不统一，将按县里的清单改名。', ''],
];

describe('section five from year to year', () => {
  it.each(CORRECT)('is in order: %s', (_name, then, now, told) => {
    expect(found(then, now, told)).toEqual([]);
  });

  it.each([
    [
      'a problem is kept, the rest is new',
      '一是山后片区没有查阅点，村民要走二十里；二是台账不全。',
      '一是山后片区没有查阅点，村民要走二十里；二是广播时段不合适。已与移动公司协商增设自助终端。',
      ['PY07 problems:2-19'],
    ],
    [
      'one promise of two is kept',
      '改进措施：1.邀请退休教师担任政策宣讲员，走进茶馆院坝。2.给盲人朋友录制有声年报。',
      '宣讲覆盖面不够，退休教师走进茶馆宣讲十场，仍有三个村没有去到，来年补上。',
      ['PY07 problems'],
    ],
  ])('is asked about: %s', (_name, then, now, rules) => {
    expect(found(then, now)).toEqual(rules);
  });
});
