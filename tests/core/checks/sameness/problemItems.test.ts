import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemItems } from '../../../../renderer/core/checks/sameness/problemItems';
import { promisesOf, unmentioned } from '../../../../renderer/core/checks/sameness/promises';
import { growth, LINEAR, repeated } from '../../growth';

const read = (text: string) => {
  const { problems, measures } = problemItems(text);
  return { problems: problems.map((p) => p.text), measures: measures.map((m) => m.text) };
};

describe('problems and measures of section five', () => {
  it.each([
    [
      'two headed lists',
      '（一）存在的主要问题\n一是栏目更换不勤；二是答复口径不一。\n（二）改进情况\n一是定人定岗；二是编印口径手册。',
      ['栏目更换不勤', '答复口径不一'],
      ['定人定岗', '编印口径手册'],
    ],
    [
      'one paragraph with commas between items',
      '我乡信息公开虽有进展，但仍有不足，主要表现在：一是栏目更换不勤，二是解读方式单一。2024年，我乡将增派人手，逐村核对。',
      ['栏目更换不勤', '解读方式单一'],
      ['2024年，我乡将增派人手，逐村核对'],
    ],
    [
      'problem and measure in one breath',
      '一是宣传面窄，将用方言广播；二是目录粗，拟细分到组。',
      ['宣传面窄', '目录粗'],
      ['将用方言广播', '拟细分到组'],
    ],
    [
      'plain sentences',
      '政策解读形式单一。个别站所报送滞后。下一步，增加图解，按周通报。',
      ['政策解读形式单一', '个别站所报送滞后'],
      ['下一步，增加图解，按周通报'],
    ],
    [
      'numbers with headings run in',
      '一、存在问题\n1.信息员变动频繁，交接没有台账。\n二、下一步打算\n1.信息员离岗前交清台账。',
      ['信息员变动频繁，交接没有台账'],
      ['信息员离岗前交清台账'],
    ],
    [
      'measures first called by a sentence',
      '存在公开内容不够细的问题。针对上述问题，我镇修订了目录。',
      ['存在公开内容不够细的问题'],
      ['针对上述问题，我镇修订了目录'],
    ],
    [
      'one heading for both',
      '（一）存在的主要问题及改进情况\n一是更新偏慢，将按周核对。',
      ['更新偏慢'],
      ['将按周核对'],
    ],
    ['measures without a heading', '一是公开栏老旧；二是加强巡查，逐栏登记。', ['公开栏老旧'], ['加强巡查，逐栏登记']],
    ['another lead-in', '还存在一些问题和不足，主要表现在以下几个方面：\n1.目录粗疏。', ['目录粗疏'], []],
    ['a lead-in is no problem', '工作取得一定成效，但仍存在以下不足：', [], []],
    ['nothing', '', [], []],
    ['a version number is no ordinal', '系统停在2.0版，部分功能有待升级。', ['系统停在2.0版，部分功能有待升级'], []],
  ])('%s', (_name, text, problems, measures) => {
    expect(read(text)).toEqual({ problems, measures });
  });

  it('say where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '一是',
            '（二）',
            '1.',
            '更新不及时',
            '将整改',
            '，',
            '。',
            '；',
            '\n',
            ' ',
            '存在的问题',
            '改进措施',
            '下一步',
            '𠮷',
            '：',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const text = parts.join('');
          const { problems, measures } = problemItems(text);
          for (const item of [...problems, ...measures]) expect(text.slice(item.start, item.end)).toBe(item.text);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(['一是', '（一）', '以下', '成效', '，将', '存在', '\n', ' ', '，　', '2024年'])(
    'four times as much of %j takes four times as long',
    (piece) => {
      const work = (size: number, round: number): void => {
        const text = repeated(piece, size, round);
        problemItems(text);
        promisesOf(`改进措施：${text}`);
      };
      expect(growth(work)).toBeLessThan(LINEAR);
    },
  );
});

describe('promises', () => {
  const then = '改进措施：一是为石门岭三个组加装太阳能音柱；二是进一步加强组织领导，提高业务水平。';

  it('are those that can be told again', () => {
    expect(promisesOf(then).map((p) => p.text)).toEqual(['为石门岭三个组加装太阳能音柱']);
  });

  it.each([
    ['not a word of it', '全年主动公开政府信息86条，组织培训两场。', 1],
    ['the same words', '石门岭三个组的太阳能音柱年内装齐。', 0],
    ['told in other words', '石门岭已能收到广播，音柱由太阳能供电。', 0],
    ['all at once', '上年年报提出的改进措施均已落实。', 0],
    ['all at once, by the year', '2022年查摆的3个问题已全部整改到位。', 0],
  ])('%s', (_name, now, open) => {
    expect(unmentioned(promisesOf(then), [now, ''])).toHaveLength(open);
  });

  it('of one numbered measure are one, however many sentences it has', () => {
    const two = '改进措施：1.整修公示栏。换上防晒面板，由护林员代管。\n2.编印方言问答。录成磁带，放到茶馆。';
    expect(promisesOf(two).map((p) => p.text)).toEqual(['整修公示栏', '编印方言问答']);
    const told = '护林员代管的公示栏全部换上防晒面板，方言问答放到了茶馆。';
    expect(unmentioned(promisesOf(two), [told])).toEqual([]);
    expect(unmentioned(promisesOf(two), ['方言问答放到了茶馆。']).map((p) => p.text)).toEqual(['整修公示栏']);
  });

  it('are not told apart in an unnumbered paragraph', () => {
    expect(promisesOf('下一步，整修公示栏。编印方言问答，放到茶馆。')).toHaveLength(1);
  });

  it('that are done when one of their sentences says so are no promises', () => {
    expect(promisesOf('改进情况\n1.整修公示栏。护林员代管的面板已全部换装。')).toEqual([]);
  });

  it('from a very long section are not endless work', () => {
    const many = promisesOf(`改进措施：${then.repeat(2000)}`);
    expect(many.length).toBeLessThanOrEqual(30);
    const work = (size: number, round: number): void => {
      unmentioned(many, [repeated('公', size, round), repeated('上年', size, round)]);
      const endless = Array.from({ length: size }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)));
      unmentioned(promisesOf(`下一步，${endless.join('')}`), [repeated('公开', size, round)]);
    };
    expect(growth(work)).toBeLessThan(LINEAR);
  });
});
