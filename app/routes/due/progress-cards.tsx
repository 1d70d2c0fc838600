import { useTranslation } from "react-i18next";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { Progress } from "#app/ui/feedback/progress.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { DuePage } from "./due-page.server.ts";

/** How far each open form and period is, the longest due first. */
export function ProgressCards({ cards }: { cards: DuePage["progress"] }) {
  const { t } = useTranslation("due");
  if (!cards.length) return null;
  return (
    <Section title={t("card.title")}>
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {cards.map((card) => (
          <li key={card.key} className="flex flex-col gap-2">
            <Progress
              id={card.key}
              label={
                <>
                  {card.period} <span className="block font-normal text-ink-soft">{card.form}</span>
                </>
              }
              value={card.value}
              max={card.max}
              detail={card.sent}
            />
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              {card.badge && <StateBadge state={card.badge} />}
              <span>{card.due}</span>
              <span className="text-ink-soft">{card.closes}</span>
            </p>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {card.parts.map((part) => (
                <Link key={part.state} to={part.to} className="inline-flex min-h-6 items-center">
                  {t(`card.${part.state}`, { total: part.count })}
                </Link>
              ))}
              {card.sends.map((send) => (
                <ButtonLink key={send.to} to={send.to} size="sm" icon="send">
                  {send.label}
                </ButtonLink>
              ))}
              {card.grid && (
                <ButtonLink to={card.grid} size="sm" icon="table">
                  {t("card.grid")}
                </ButtonLink>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
