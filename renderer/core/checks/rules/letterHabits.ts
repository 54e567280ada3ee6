import type { Report } from '../../report/model';
import { once, type Draft, type Rule } from '../rule';
import { draftOf } from '../wording/slips';
import type { CheckInput } from '../types';
import { quotedTitles, unspaced } from './words';

const NUMBER = /[〔[（(【〈]\s*[0-9０-９]{4}\s*[〕\]）)】〉]\s*第?\s*[0-9０-９]{1,4}\s*号/;
/** What may order a report: by its kind, named in full (《通知》 alone names nothing). */
const NOTICE = /(?:通知|函|意见|要点|方案|办法|通报|规定|要求)$/;
const SHORTEST_NAME = 6;
/** A letter may rest on the law itself; then there is no notice to cite. */
const LAW = /《(?:中华人民共和国)?政府信息公开条例》|《条例》/;

function notice({ report }: CheckInput): readonly Draft[] {
  const body = unspaced(report.letter.body);
  if (body === '')
    return [
      { place: 'letter.body', values: [''], message: '补写报送函正文：还没有内容，应写明所依据通知的名称和文号。' },
    ];
  const titles = quotedTitles(body).map((q) => q.text);
  const named = titles.some((t) => NOTICE.test(t) && t.length >= SHORTEST_NAME);
  const numbered = NUMBER.test(body);
  if (named && numbered) return [];
  const speaksOfNotice = /通知|《[^》]{0,5}》?要求|文件/.test(body);
  if (!speaksOfNotice && !named && LAW.test(body)) return [];
  const short = titles.find((t) => NOTICE.test(t));
  const now = short && !named ? `现在只写了“《${short}》”，` : '';
  const missing = [...(named ? [] : ['名称']), ...(numbered ? [] : ['文号'])].join('和');
  return [
    {
      place: 'letter.body',
      values: [short ?? '', missing],
      message: `补写报送函正文所依据通知的${missing}：${now}应写成“《……通知》（……〔${report.year}〕×号）”的样子。`,
    },
  ];
}

const empty = (
  field: 'letter.recipient' | 'letter.signer' | 'letter.date',
  called: string,
  text: string,
): readonly Draft[] =>
  unspaced(text) === '' ? [{ place: field, values: [''], message: `填写报送函的${called}：还没有填写。` }] : [];

const LANDLINE = /\d{7,8}|\d{3,4}[-—－ ]\d{3,4}|\d{5,6}/;
const IN_BODY = { person: /联系人/, phone: /(?:电话|联系方式)[^，。；\n]{0,6}?[（(]?\d/ };

/** Person and telephone stand in their own fields or in the body. A mobile number there is SC01's. */
function contact({ report }: CheckInput): readonly Draft[] {
  const { contact: c, body } = report.letter;
  const person = unspaced(c.name + c.person) !== '' || IN_BODY.person.test(body);
  const phone = LANDLINE.test(unspaced(c.phone)) || IN_BODY.phone.test(body);
  const missing = [...(person ? [] : ['联系人']), ...(phone ? [] : ['联系电话'])];
  if (missing.length === 0) return [];
  const message = `填写报送函的${missing.join('和')}：还没有填写${missing.includes('联系电话') ? '，联系电话用座机' : ''}。`;
  return [{ place: person ? 'letter.contact.phone' : 'letter.contact', values: missing, message }];
}

/** Closing phrases that belong to the other kind of letter. */
const CLOSINGS: Readonly<Record<'函' | '报告', RegExp>> = {
  函: /(?:特此|专此)(?:报告|汇报|通知|通报|请示)|妥否，请批示|现(?:予)?报告如下/,
  报告: /(?:特此|专此)(?:函达|致函|函复|复函|函告)|随函|此致敬礼|请予函复|盼复/,
};

/** Whether the title calls the letter 函 or 报告. */
const kindOf = (report: Report): '函' | '报告' | null =>
  (/(函|报告)$/.exec(unspaced(report.letter.title))?.[1] as '函' | '报告' | undefined) ?? null;

function closing({ report, edition }: CheckInput): readonly Draft[] {
  const kind = kindOf(report);
  const { body } = report.letter;
  if (kind === null || (kind === '报告' && !/的报告$/.test(unspaced(report.letter.title)))) return [];
  const m = CLOSINGS[kind].exec(body);
  if (!m) return [];
  const fits = kind === '函' ? '“专此函达”' : '“特此报告”';
  const says = `的“${m[0]}”：报送函标题是“${kind}”，结束语应与它相配，如${fits}`;
  const slip = { start: m.index, end: m.index + m[0].length, action: '统一', says, values: [m[0], kind] };
  const draft = draftOf(edition, 'letter.body', body, slip);
  return [{ ...draft, related: ['letter.title'] }];
}

/** Habits of the cover letter. */
export const letterHabitRules: readonly Rule[] = [
  {
    id: 'CV04',
    level: 'warning',
    editions: 'all',
    title_zh: '报送函写明所依据通知的名称和文号',
    clause_zh: '公文引用先写标题后写文号（《党政机关公文处理工作条例》）；审核惯例',
    instances: once(['letter.body', 'year'], notice),
  },
  {
    id: 'CV06',
    level: 'warning',
    editions: 'all',
    title_zh: '报送函有主送机关、署名、成文日期、联系人和座机号码',
    clause_zh: '《党政机关公文格式》（GB/T 9704—2012）；审核惯例',
    instances: () => [
      {
        reads: ['letter.recipient'],
        check: ({ report }) => empty('letter.recipient', '主送机关', report.letter.recipient),
      },
      { reads: ['letter.signer'], check: ({ report }) => empty('letter.signer', '署名', report.letter.signer) },
      { reads: ['letter.date'], check: ({ report }) => empty('letter.date', '成文日期', report.letter.date) },
      {
        reads: ['letter.contact.name', 'letter.contact.person', 'letter.contact.phone', 'letter.body'],
        check: contact,
      },
    ],
  },
  {
    id: 'CV07',
    level: 'hint',
    editions: 'all',
    title_zh: '报送函的结束语与文种（函、报告）相配',
    clause_zh: '公文写作惯例；用函还是用报告依区县习惯',
    instances: once(['letter.body', 'letter.title'], closing),
  },
];
