import { useTranslation } from "react-i18next";
import { classNames } from "#app/ui/class-names.ts";
import { Gears, type GearsProps } from "#app/ui/gears/gears.tsx";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { CogExplanation } from "./cog-explanation.tsx";
import { VerdictWord } from "./verdict-word.tsx";
import type { CogView } from "./view.ts";

interface GearsPanelProps {
  gears: Pick<GearsProps, "label" | "readings">;
  cogs: CogView[];
}

/** The five cogs as one picture, with their names under it; asked, each tells what its score is made of. */
export function GearsPanel({ gears, cogs }: GearsPanelProps) {
  const five = cogs.filter(({ number }) => number > 0);
  return (
    <div className="flex flex-col">
      <Gears {...gears} className="mx-auto max-w-5xl print:max-w-2xl" />
      <ol className="mx-auto grid w-full max-w-5xl sm:grid-cols-5 sm:px-[1.4%] print:max-w-2xl">
        {five.map((cog) => (
          <li key={cog.number} data-cog={cog.number} className="border-b border-line sm:border-0">
            <CogName {...cog} />
            <CogExplanation cog={cog} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function CogName({ number, name, score, verdict }: CogView) {
  const { t } = useTranslation("dashboard");
  return (
    <button
      type="button"
      {...{ popovertarget: `cog-${number}` }}
      className={classNames(
        "group flex min-h-12 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left hover:bg-cog-soft",
        "sm:flex-col sm:gap-0.5 sm:text-center",
      )}
    >
      <span className="flex items-center gap-1.5 text-cog-text">
        <Icon name={cogIcon(number)} className="size-6" />
        <span className="figures text-lg font-bold">{number}</span>
      </span>
      <span className="flex-1 font-semibold text-balance sm:flex-none">{name}</span>
      <span className="flex items-center gap-2 sm:flex-col sm:gap-0">
        <span className="figures font-bold sm:hidden">{score === null ? "–" : `${score}%`}</span>
        <VerdictWord verdict={verdict} />
        <span className="hidden text-sm text-accent underline underline-offset-4 sm:inline print:hidden">
          {t("gears.ask")}
        </span>
        <Icon name="right" className="size-4 text-ink-faint sm:hidden" />
      </span>
    </button>
  );
}
