import { useEffect, useRef } from 'react';
import { IndustryIcon } from './IndustryIcon.tsx';
import type { IndustryGroup, IndustryOption } from './industryLookup.ts';

type Props = {
  id: string;
  label: string;
  groups: readonly IndustryGroup[];
  /** index over all groups */
  active: number;
  chosen: string | null;
  onPick: (option: IndustryOption) => void;
};

/** The list under the field; it never takes the focus from it. */
export function IndustryOptions({ id, label, groups, active, chosen, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-focused]')?.scrollIntoView({ block: 'nearest' });
  });
  let index = -1;
  const shown = groups.some((group) => group.options.length > 0);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="listbox combo-list" hidden={!shown}>
      {groups.map((group, at) => {
        const options = group.options.map((option) => {
          index += 1;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
            <div
              key={option.division}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              className="listbox-item"
              data-family={option.family}
              data-focused={index === active || undefined}
              aria-selected={option.division === chosen}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onPick(option)}
            >
              <IndustryIcon family={option.family} />
              <span>{option.name}</span>
              {option.matched && <small>{option.matched}</small>}
            </div>
          );
        });
        if (group.label === null) return options;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div role="group" aria-labelledby={`${id}-g${at}`} key={group.label}>
            <p className="listbox-title" id={`${id}-g${at}`} role="presentation">
              {group.label}
            </p>
            {options}
          </div>
        );
      })}
    </div>
  );
}
