import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES } from '@enishi/shared/errors';
import { LANGUAGES } from '@enishi/shared/language';

const locales = fileURLToPath(new URL('../../../shared/locales', import.meta.url));
/** i18next's plural endings differ from language to language; readings of names exist in Japanese only. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const ONLY_JAPANESE = /\.furigana$/;
/** Lists of words to search by are each language's own. */
const OWN_LISTS = /^industryWords\.json/;

/** Every place where a text stands, as a path of keys. */
function textPaths(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [at.replace(PLURAL, '')];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, `${at}.${key}`));
}

function pathsOf(language: string): Set<string> {
  const folder = join(locales, language);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  const paths = files.flatMap((file) =>
    textPaths(JSON.parse(readFileSync(join(folder, file), 'utf8')), file),
  );
  return new Set(paths.filter((path) => !ONLY_JAPANESE.test(path) && !OWN_LISTS.test(path)));
}

const faults: string[] = [];
const all = LANGUAGES.map((language) => ({ language, paths: pathsOf(language) }));
for (const one of all)
  for (const other of all)
    for (const path of one.paths)
      if (!other.paths.has(path)) faults.push(`${other.language} lacks ${path}, which ${one.language} has`);
for (const { language } of all) {
  const errors = JSON.parse(readFileSync(join(locales, language, 'errors.json'), 'utf8'));
  for (const code of ERROR_CODES)
    if (!errors[code]) faults.push(`${language} has no sentence for the refusal ${code}`);
}
for (const folder of readdirSync(locales))
  if (!existsSync(join(locales, folder, 'errors.json')))
    faults.push(`${relative(locales, folder)} is not a whole language`);

for (const fault of faults) console.error(fault);
console.log(`${LANGUAGES.length} languages, ${all[0]?.paths.size} texts each, ${faults.length} missing`);
process.exit(faults.length > 0 ? 1 : 0);
