import type { MixerPage } from '@enishi/shared/http';
import { Avatar } from '../../components/Avatar.tsx';
import { useText } from '../../i18n/useText.ts';

/** What this evening is for and who calls for it. */
export function MixerHead({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  const languages = mixer.languages.map((language) => t(`language.${language}`)).join(t('dot'));
  const facts = [t(mixer.rehearsal ? 'rehearsal' : 'online'), languages, mixer.theme].filter(
    (fact) => fact !== '',
  );
  return (
    <header className="grid content-start gap-6">
      <div className="grid gap-2">
        <p className="text-14 muted flex flex-wrap gap-x-4">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <h1>{mixer.name}</h1>
      </div>
      <p className="text-lead">{mixer.purpose}</p>
      {mixer.hostName !== '' && (
        <div className="flex items-center gap-3">
          <Avatar name={mixer.hostName} />
          <div>
            <p>
              <b className="font-semibold">{mixer.hostName}</b> <span className="muted">{t('host')}</span>
            </p>
            {mixer.hostOrganisation !== '' && <p className="text-14 muted">{mixer.hostOrganisation}</p>}
          </div>
        </div>
      )}
    </header>
  );
}
