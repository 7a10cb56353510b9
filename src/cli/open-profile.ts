// `--profile FILE`: the profile is opened before anything is read, so that it shows the reading, too.
import type { Profile } from '../report/profile/profile-reporter.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** Opens the profile that is wanted, if one is; an error where the file can't be made. */
export async function openProfile(
  target: string | undefined,
): Promise<{ readonly profile?: Profile; readonly diagnostics: readonly Diagnostic[] }> {
  if (target === undefined) return { diagnostics: [] };
  const [{ Profile }, { WriteError }] = await Promise.all([
    import('../report/profile/profile-reporter.ts'),
    import('../report/write-file.ts'),
  ]);
  try {
    return { profile: new Profile(target), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const hint = 'name another file with --profile FILE';
    return { diagnostics: [{ code: 'profile-unwritable', severity: 'error', message: error.message, hint }] };
  }
}
