/** One thing with a result: its part of the largest, from −1 to 1; null where nothing is known. */
export interface ResultColumn {
  key: string | number;
  /** Name and figure, on hover. */
  title: string;
  part: number | null;
  /** Left out of what the reader has narrowed the list to. */
  faded?: boolean;
}

export interface ResultColumnsProps {
  columns: readonly ResultColumn[];
  cog: number;
  /** What the picture shows, as one sentence. */
  label: string;
  /** Words at the left: the highest, zero and the lowest figure. */
  scale: { top: string; zero: string; bottom: string };
  height?: number;
}

/**
 * Results side by side around a line of zero: gains stand, losses hang, both in the colour of the cog, the latter lighter.
 * A picture only: the figures are in the table that belongs to it.
 */
export function ResultColumns({ columns, cog, label, scale, height = 190 }: ResultColumnsProps) {
  const parts = columns.map(({ part }) => part ?? 0);
  const [top, bottom] = [Math.max(0.05, ...parts), Math.min(-0.05, ...parts)];
  const zero = (top / (top - bottom)) * 100;
  const step = 100 / Math.max(1, columns.length);
  const gap = columns.length > 20 ? 0.15 : 0.6;
  return (
    <figure data-cog={cog} className="flex flex-col gap-1">
      <figcaption className="text-sm text-ink-soft">{label}</figcaption>
      <div className="relative" style={{ height }}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="size-full" aria-hidden focusable="false">
          {columns.map(({ key, title, part, faded }, at) => {
            const size = Math.abs(part ?? 0) * (100 / (top - bottom));
            return (
              <rect
                key={key}
                x={at * step + (step * gap) / 2}
                width={step * (1 - gap)}
                y={(part ?? 0) >= 0 ? zero - size : zero}
                height={part === null ? 0 : Math.max(0.6, size)}
                className="fill-cog"
                opacity={faded ? 0.15 : (part ?? 0) < 0 ? 0.55 : 1}
              >
                <title>{title}</title>
              </rect>
            );
          })}
          <rect x="0" width="100" y={zero - 0.2} height="0.4" className="fill-ink-soft" />
        </svg>
        <p className="figures absolute top-0 right-0 rounded bg-paper/80 px-1 text-sm text-ink-soft">{scale.top}</p>
        <p
          className="figures absolute right-0 -translate-y-full rounded bg-paper/80 px-1 text-sm text-ink-soft"
          style={{ top: `${zero}%` }}
        >
          {scale.zero}
        </p>
        <p className="figures absolute bottom-0 left-0 rounded bg-paper/80 px-1 text-sm text-ink-soft">
          {scale.bottom}
        </p>
      </div>
    </figure>
  );
}
