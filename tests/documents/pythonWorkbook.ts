import { run } from './programs';

const READER = `
import json, re, sys, zipfile
from xml.etree import ElementTree as E
n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
z = zipfile.ZipFile(sys.argv[1])
for name in z.namelist(): E.fromstring(z.read(name))
plain = lambda s: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), s)
texts = [plain(''.join(t.itertext())) for t in E.fromstring(z.read('xl/sharedStrings.xml')).findall('m:si', n)]
out = []
for sheet in sorted(x for x in z.namelist() if re.fullmatch('xl/worksheets/sheet[0-9]+.xml', x)):
    cells = {}
    for c in E.fromstring(z.read(sheet)).iter('{%s}c' % n['m']):
        v = c.find('m:v', n)
        if v is None: continue
        cells[c.get('r')] = [c.get('t') or 'n', texts[int(v.text)] if c.get('t') == 's' else v.text, c.find('m:f', n) is not None]
    out.append(cells)
print(json.dumps(out))
`;

/** Cell → type (`n` a number, `s` a text), what stands in it, whether it is a formula. */
export type PythonSheet = Readonly<Record<string, readonly [type: string, text: string, formula: boolean]>>;

/** The sheets of a workbook as Python's own zip and XML parsers see them: nothing of this program, no spreadsheet library. */
export const readByPython = (file: string): readonly PythonSheet[] =>
  JSON.parse(run('python3', ['-c', READER, file])) as readonly PythonSheet[];
