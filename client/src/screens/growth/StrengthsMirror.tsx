import type { SeenStrengths } from '@enishi/shared/growth';
import { IndustryIcon } from '../../components/IndustryIcon.tsx';
import { useText } from '../../i18n/useText.ts';

/** What people of other industries saw in me, in their words and without their names. */
export function StrengthsMirror({ seen }: { seen: readonly SeenStrengths[] }) {
  const t = useText('growth');
  const words = useText('vocabulary');
  const industries = useText('industries');
  return (
    <section className="card grid gap-5">
      <div>
        <h2>{t('mirror')}</h2>
        <p className="muted measure">{t('mirrorHint')}</p>
      </div>
      {seen.length === 0 && <p className="muted">{t('mirrorEmpty')}</p>}
      <ul className="mirror">
        {seen.map(({ family, strengths, lines }) => (
          <li key={family ?? 'none'} data-family={family ?? 'none'}>
            <p className="mirror-family">
              <IndustryIcon family={family} size={20} />
              {family ? t('fromFamily', { family: industries(`families.${family}`) }) : t('fromSomeone')}
            </p>
            <ul className="flex flex-wrap gap-2">
              {strengths.map((strength) => (
                <li key={strength} className="mirror-word">
                  {words(`strengths.${strength}`, { defaultValue: '' })}
                </li>
              ))}
            </ul>
            {lines.map((line) => (
              <blockquote key={line} className="mirror-line">
                {line}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
