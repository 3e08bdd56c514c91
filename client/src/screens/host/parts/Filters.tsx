import type { ReactNode } from 'react';
import { classNames } from '../../../components/classNames.ts';

export type FilterOption<T extends string> = {
  value: T;
  label: string;
  count: number;
  icon?: ReactNode;
  colour?: string;
};

/** One of several views of a list, each with its count. */
export function Filters<T extends string>({
  label,
  options,
  selected,
  onSelect,
}: {
  label: string;
  options: readonly FilterOption<T>[];
  selected: T;
  onSelect: (value: T) => void;
}) {
  return (
    <fieldset className="filters">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, label: name, count, icon, colour }) => (
        <button
          key={value}
          type="button"
          className={classNames('filter', colour)}
          aria-pressed={value === selected}
          data-none={count === 0 || undefined}
          onClick={() => onSelect(value)}
        >
          {icon}
          {name}
          <b>{count}</b>
        </button>
      ))}
    </fieldset>
  );
}
