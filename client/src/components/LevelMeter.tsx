const bars = 20;

/** How loud the microphone hears: 0 to 1. */
export function LevelMeter({ level, label }: { level: number; label: string }) {
  const shown = Math.round(Math.min(1, Math.max(0, level)) * bars);
  return (
    <div className="meter">
      <meter className="sr-only" aria-label={label} min={0} max={bars} value={shown} />
      {Array.from({ length: bars }, (_, bar) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are their place
          key={bar}
          data-on={bar < shown || undefined}
          style={{ height: `${8 + ((bar * 7) % 5) * 4}px` }}
        />
      ))}
    </div>
  );
}
