/** Shown by `help`, `--help` and `-h`. */
export const HELP = `乡镇政府信息公开年报编制 命令行

用法：node dist/cli.js 命令 [选项]

  new --year 年度 --organ 机关全称 [-o 文件]
      生成一份空白年报；不写 -o 时直接显示内容
  check 年报文件 [--last-year 上一年的年报文件] [--json]
      核查年报，列出错误、提醒和提示
  export 年报文件 -o 文件夹 [--files one|two] [--letter plain|redHead] [--publish] [--json]
      导出报送函和年度报告；one 合成一个文件，two 分成两个文件（默认）；
      --publish 另外导出供政府网站使用的网页和统计表
  import 文件 [-o 年报文件] [--json]
      从已有的年报（.docx、.txt、.html 或本软件的年报文件）读出内容，列出需要核对的地方；
      写 -o 时另存为年报文件
  collect 文件夹 [-o 文件.json|.ndjson|.xlsx] [--year 年度] [--json]
      核对文件夹里的报送包和年报文件，把各单位的数合计起来；每个单位只计最新的一份，
      内容不同又分不出新旧的两份都列出，请人工核对；不写 --year 时汇总份数最多的年度；
      每个单位附格数 counts：filled 已填、blank 空着、unreadable 填了但不能相加；
      tables 是合计，没有一个单位填数的格为空，不当作 0
  handoff 年报文件 --to 文件夹 [--json]
      把核查无误的年报写成报送包，放进U盘等文件夹，并给出写在交接单上的交接码
  verify 报送包 [--code 交接码] [--json]
      校验报送包（文件夹或 .zip）是否完整，交接码是否相符
  help
      显示这段说明
  --version
      显示软件版本

--json 输出供其他程序读取的结果。
结束代码：0 完成；1 有错误级的核查结果，或有没能汇总的文件；2 文件或选项不能用，没有写入任何文件；或者结果没有输出完。
`;
