import { useTranslation } from "react-i18next";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { sumText } from "../entry/quotient.ts";
import { placesIn, type Sheet, selection, textAt } from "./sheet.ts";

/** How many cells are selected, and what their figures come to. Nothing for a single cell. */
export function SelectionSummary({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation("entry");
  const places = placesIn(selection(sheet));
  if (places.length < 2) return null;
  const figures = places.map((place) => textAt(sheet, place)).filter((text) => text && sumText([text]) !== null);
  return (
    <span className="ml-4">{t("grid.selected", { total: places.length, sum: grouped(sumText(figures) ?? "0") })}</span>
  );
}
