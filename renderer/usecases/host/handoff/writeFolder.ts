import type { OutFile, PackageRequest, PackageStep } from '../../../../electron/contract/handoffBridge';
import { isPackageName, MANIFEST_FILE, revisionFolderName } from '../../../core/handoff';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import { fsProblem } from '../fsProblems';
import { namesIn } from '../names';
