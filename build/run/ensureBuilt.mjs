import { buildAll } from './build.mjs';
import { freshBuild } from './freshBuild.mjs';

/**
 * Builds when `dist/` is missing, half done or older than the sources.
 * @returns {Promise<boolean>} false when the build failed; the reason is printed
 */
export async function ensureBuilt() {
  if (await freshBuild()) return true;
  console.log('正在准备程序，请稍候……');
  try {
    await buildAll();
    return true;
  } catch (error) {
    console.error(`程序没有准备成功：${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
