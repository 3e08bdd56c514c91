import { THEMES } from '@enishi/shared/vocabulary';
import File from 'lucide-react/icons/file';
import GraduationCap from 'lucide-react/icons/graduation-cap';
import Lightbulb from 'lucide-react/icons/lightbulb';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Rocket from 'lucide-react/icons/rocket';
import Shuffle from 'lucide-react/icons/shuffle';
import Sprout from 'lucide-react/icons/sprout';
import { RadioCards } from '../../components/RadioCards.tsx';
import { useText } from '../../i18n/useText.ts';
import type { Template } from './createForm.ts';
import { FormSection } from './FormSection.tsx';
import type { CreateFormState } from './useCreateForm.ts';

const icons = {
  speedExchange: Shuffle,
  consultationEvening: MessagesSquare,
  ideathon: Lightbulb,
  localRevival: Sprout,
  womenFounders: Rocket,
  studentsAndSeniors: GraduationCap,
  blank: File,
} satisfies Record<Template, typeof File>;

const templates: readonly Template[] = [...THEMES.map(({ code }) => code), 'blank'];

/** A kind of mixer fills the whole form; everything can be changed after. */
export function TemplateGallery({ state: { form, choose } }: { state: CreateFormState }) {
  const t = useText('create');
  const words = useText('vocabulary');
  const hint = form.template === 'blank' ? t('template.blankHint') : words(`themes.${form.template}.hint`);
  return (
    <FormSection title={t('template.title')}>
      <div className="desk:[&_.ways]:grid-cols-4">
        <RadioCards
          legend={t('template.title')}
          hideLegend
          options={templates.map((template) => {
            const Icon = icons[template];
            return {
              value: template,
              label: template === 'blank' ? t('template.blank') : words(`themes.${template}.name`),
              icon: <Icon size={24} aria-hidden="true" />,
            };
          })}
          value={form.template}
          onChange={choose}
        />
      </div>
      <p className="muted measure" aria-live="polite">
        {hint}
      </p>
    </FormSection>
  );
}
