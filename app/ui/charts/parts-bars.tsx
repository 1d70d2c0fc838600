/** A part of two wholes: how much of each, 0 to 1, with the words beside it. */
export interface PartOfTwo {
  key: string;
  name: string;
  first: { share: number; text: string };
  second: { share: number; text: string };
}

export interface PartsBarsProps {
  label: string;
  names: { first: string; second: string };
  parts: readonly PartOfTwo[];
}

const WIDTH = 100;
const LINE = 9;
const ROW = 26;

/**
 * The same parts measured in two ways, one under the other, such as shares and votes: where the bars of a pair differ, so
 * do weight and say. The words carry the figures.
 */
export function PartsBars({ label, names, parts }: PartsBarsProps) {
  const most = Math.max(0.01, ...parts.flatMap(({ first, second }) => [first.share, second.share]));
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <span className="sr-only">{label}</span>
        <Key className="fill-accent" name={names.first} />
        <Key className="fill-line-strong" name={names.second} />
      </figcaption>
      <ul className="flex flex-col gap-3">
        {parts.map(({ key, name, first, second }) => (
          <li key={key} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[10rem_1fr_auto] sm:items-center">
            <span className="font-semibold">{name}</span>
            <svg
              viewBox={`0 0 ${WIDTH} ${ROW}`}
              preserveAspectRatio="none"
              className="h-7 w-full"
              aria-hidden
              focusable="false"
            >
              <rect y={2} width={(first.share / most) * WIDTH} height={LINE} className="fill-accent" />
              <rect y={2 + LINE + 3} width={(second.share / most) * WIDTH} height={LINE} className="fill-line-strong" />
            </svg>
            <span className="figures flex gap-x-4 text-sm sm:flex-col sm:items-end">
              <span>{first.text}</span>
              <span className="text-ink-soft">{second.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Key({ className, name }: { className: string; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg viewBox="0 0 12 12" className="size-3" aria-hidden focusable="false">
        <rect width="12" height="12" className={className} />
      </svg>
      {name}
    </span>
  );
}
