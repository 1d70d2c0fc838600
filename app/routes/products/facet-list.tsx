import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Link } from "#app/ui/link.tsx";

export interface Choice {
  label: string;
  count: string | null;
  current: boolean;
  none: boolean;
  to: string;
}

/** One question of the filters: each answer is a link that says how many it would show. */
export function FacetList({ title, choices }: { title: string; choices: Choice[] }) {
  return (
    <div>
      <h2 className="text-base">{title}</h2>
      <ul className="flex flex-col">
        {choices.map((choice) => (
          <li key={choice.label}>
            {choice.none && !choice.current ? (
              <span className="flex min-h-9 items-center gap-2 text-ink-faint">
                <Tick current={false} />
                <span className="flex-1">{choice.label}</span>
                <span className="figures text-sm">{choice.count}</span>
              </span>
            ) : (
              <Link
                to={choice.to}
                aria-current={choice.current || undefined}
                preventScrollReset
                className="flex min-h-9 items-center gap-2 text-ink no-underline hover:underline aria-[current]:font-bold aria-[current]:text-accent"
              >
                <Tick current={choice.current} />
                <span className="flex-1">{choice.label}</span>
                <span className="figures text-sm font-normal text-ink-soft">{choice.count}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tick({ current }: { current: boolean }) {
  return (
    <span
      className={classNames(
        "flex size-5 shrink-0 items-center justify-center rounded-sm border",
        current ? "border-accent bg-accent text-on-accent" : "border-line-strong",
      )}
    >
      {current && <Icon name="check" className="size-4" />}
    </span>
  );
}
