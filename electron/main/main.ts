import { app, protocol } from 'electron';
import { becomeOnlyInstance } from './start/onlyInstance';
import { speakChinese } from './start/language';
import { fixProfile } from './start/profile';
import { run } from './start/run';
import { guardContents } from './guards';
import { silenceChromium } from './guards/commandLine';
import { APP_PRIVILEGES } from './start/appScheme';

// Before the app is ready, in this order: the sandbox for every process, silence, language, our scheme, where the data lies.
app.enableSandbox();
silenceChromium(app);
speakChinese(app);
protocol.registerSchemesAsPrivileged([APP_PRIVILEGES]);
fixProfile(app);
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (becomeOnlyInstance(app)) void app.whenReady().then(run);
