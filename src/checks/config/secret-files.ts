/** The files that hold secrets, for the checks of who else can see them. */
import type { ConfigSubject, Problem, SecretFile } from '../../core/check.ts';
import { isAllPublished } from './published-keys.ts';

function holdsSecret({ at }: SecretFile, { apps }: ConfigSubject): boolean {
  if (at === null) return true;
  const key = apps.find(({ name }) => name === at.app)?.keys.find(({ field }) => field === at.field);
  return key === undefined || !isAllPublished(key);
}

const nameOf = ({ path, at }: SecretFile): string => `${at === null ? 'run' : 'configuration'} ${path}`;

/** Each file once, however many fields name it, and without those that hold only keys that are published anyway. */
export function secretFiles(subject: ConfigSubject): readonly SecretFile[] {
  const secret = subject.files.filter((file) => holdsSecret(file, subject));
  return [...new Map(secret.toReversed().map((file) => [nameOf(file), file])).values()].toReversed();
}

/** Where a file is named, for a problem with it. */
export function placeOf({ at }: SecretFile): Pick<Problem, 'app' | 'at'> {
  return at === null ? {} : { app: at.app, at: at.field };
}
