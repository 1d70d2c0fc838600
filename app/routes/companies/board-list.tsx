import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CompanyPage } from "./company-page.server.ts";

/** Who directs the company, seat by seat; vacancies are seen. */
export function BoardList({ board }: { board: CompanyPage["board"] }) {
  const { t } = useTranslation("companies");
  if (!board)
    return (
      <EmptyState icon="committee" title={t("board.emptyTitle")}>
        {t("board.emptyHelp")}
      </EmptyState>
    );
  return (
    <>
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {board.seats.map(({ key, role, sector, name, detail, isVacant, until }) => (
          <li key={key} className="border-l-4 border-line pl-3">
            <p className={isVacant ? "text-ink-faint" : "font-semibold"}>{name}</p>
            {detail && <p className="text-sm">{detail}</p>}
            <p className="text-sm text-ink-soft">
              {role} · {sector}
            </p>
            {until && <p className="text-sm text-ink-faint">{until}</p>}
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.committee(board.committeeId)}>{t("board.open")}</Link>
      </p>
    </>
  );
}
