import { createPinia } from 'pinia';
import { createApp as createVueApp, nextTick } from 'vue';
import AppRoot from './App.vue';
import { editions } from './bundled/editions';
import { loadSamples } from './bundled/samples';
import { loadTemplates } from './bundled/templates';
import { DEFAULT_SETTINGS } from './core/compose/settings';
import { problem, sentence } from './core/kernel/problem';
import { createAppRouter } from './router';
import { useAppStore } from './stores/app';
import { useDeskStore } from './stores/desk';
import { useOpenWork } from './stores/openWork';
import { provideProgram } from './stores/program';
import { useToasts } from './stores/toasts';
import './theme/tokens.css';
import './theme/base.css';
import { DESK } from './wording/desk';
import {
  createApp,
  createComposer,
  createDocumentPages,
  createFonts,
  createIntakeReader,
  createPackageReader,
  createSha256,
  findBridge,
  openStorage,
  type App,
} from './usecases';

declare const __APP_VERSION__: string;

/** Start of the page: host, storage, verbs, screens. What cannot start says why instead of showing an empty window. */
async function start(): Promise<void> {
  const clock = (): number => Date.now();
  const newId = (): string => crypto.randomUUID();
  const bridge = findBridge({ window, newId, appVersion: __APP_VERSION__ });
  const page = createVueApp(AppRoot);
  page.use(createPinia());
  const app = useAppStore();
  const storage = await openStorage({
    editions,
    clock,
    newId,
    onMoved: () => useToasts().error(sentence(problem('storeMoved'))),
  });
  if (!storage.ok) {
    app.fatal = sentence(storage.error);
    page.mount('#app');
    return;
  }
  const inside = createApp({
    storage: storage.value,
    bridge,
    clock,
    newId,
    sha256: createSha256(),
    editions,
    composer: createComposer(),
    intakeReader: createIntakeReader(),
    documentPages: createDocumentPages(),
    packageReader: createPackageReader(),
    fonts: createFonts(),
    defaultCompose: DEFAULT_SETTINGS,
    loadTemplates,
    loadSamples,
  });
  provideProgram(inside);
  await app.start();
  const router = createAppRouter();
  page.use(router);
  if (app.firstUse) await router.replace('/first');
  page.mount('#app');
  keepTypingSafe(bridge, inside.keepOpen);
  await nextTick();
  performance.mark('nianbao:usable');
}

/** Stores the open report and what other screens hold; false when something could not be stored. */
async function keepOpenWork(): Promise<boolean> {
  const desk = useDeskStore();
  const [, kept] = await Promise.all([desk.saveNow(), useOpenWork().keepAll()]);
  return kept && desk.save.state !== 'failed';
}

/** Closing, switching away and page discards store what is open first; a package half written holds the window back. */
function keepTypingSafe(bridge: ReturnType<typeof findBridge>, keepOpen: App['keepOpen']): void {
  const flush = async (): Promise<boolean> => {
    // Leaving the field hands over what is being typed in it.
    (document.activeElement as HTMLElement | null)?.blur();
    return (await keepOpenWork()) && !keepOpen.busy();
  };
  bridge.onCloseRequested(flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keepOpenWork();
  });
  // A file dropped beside a field would replace the page by the file.
  const holdsFiles = (event: DragEvent): boolean =>
    !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
  window.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    useToasts().info(DESK.fileDropped);
  });
  window.addEventListener('pagehide', () => void keepOpenWork());
}

void start();
