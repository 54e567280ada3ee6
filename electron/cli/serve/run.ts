import { problem, sentence } from '../../../renderer/core/kernel/problem';
import { LOOPBACK_PORT } from '../../contract/scheme';
import { parseArguments } from '../arguments';
import { DONE, UNUSABLE, type ExitCode } from '../exitCodes';
import { oneLine, type CliIo } from '../io';
import { startServer } from './server';

/**
 * Serves the page until `stop` resolves. Prints one line with the address; refusals are one sentence on standard error.
 * @param root folder of the built page
 */
export async function serve(
  argv: readonly string[],
  io: CliIo,
  root: string,
  stop: () => Promise<void>,
): Promise<ExitCode> {
  const args = parseArguments({ options: { port: { value: '端口号' } }, file: null }, argv);
  const refuse = async (text: string): Promise<ExitCode> => {
    await io.error(`${oneLine(text)}\n`);
    return UNUSABLE;
  };
  if (!args.ok) return refuse(sentence(args.error));
  const port = portOf(args.value.values['port'] ?? String(LOOPBACK_PORT));
  if (port === null) return refuse('端口号要写 1024 到 65535 之间的整数。');
  const started = await startServer(root, port).catch(() => null);
  switch (started?.state) {
    case 'started':
      await io.out(`请用浏览器打开：${started.server.address}\n`);
      await stop();
      await started.server.close();
      return DONE;
    case 'running':
      await io.out(`本软件已经在运行，请用浏览器打开：${started.address}\n`);
      return DONE;
    case 'taken':
      return refuse(`本机的 ${port} 端口正被其他程序占用，请关闭那个程序后再启动；换端口会看不到以前填写的内容。`);
    case 'noPage':
      return refuse('程序文件不完整，请重新安装或重新生成。');
    default:
      return refuse(sentence(problem('internal')));
  }
}

const portOf = (text: string): number | null => {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  return port >= 1024 && port <= 65535 ? port : null;
};
