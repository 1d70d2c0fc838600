import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LinkArea } from "../link.tsx";
import { type MapClass, MapLegend } from "./map-legend.tsx";
import { shadeOf } from "./shade.ts";

export interface MapProvinceView {
  code: string;
  /** Name and figure in words: what hovering shows and a screen reader says. */
  title: string;
  to: string;
  /** Index into `classes`, or why there is none. */
  class: number | "no_data" | "not_expected";
  /** The area this page is about. */
  current?: boolean;
}

export interface ThailandMapProps {
  /** What is drawn, as a sentence. */
  label: string;
  /** Address of the file with the shapes. */
  shapes: string;
  /** The part of the map to show. */
  viewBox: string;
  /** Codes of the provinces around, drawn plain. */
  land: string[];
  provinces: MapProvinceView[];
  /** Lowest first. */
  classes: MapClass[];
  noData: number;
  notExpected: number;
  /** Whose colours are used; 0 for the goal. */
  cog: number;
  /** Unit of the figures, for the legend. */
  unit: string;
}

/** The provinces coloured by class; each is a link. Works without a script: the shapes are one file the page points into. */
export function ThailandMap(props: ThailandMapProps) {
  const { label, shapes, viewBox, land, provinces, classes, noData, notExpected, cog, unit } = props;
  const { t } = useTranslation("ui");
  const after = useId();
  return (
    <LinkArea>
      <figure data-cog={cog} className="map flex flex-col gap-3">
        <a href={`#${after}`} className="sr-only focus:not-sr-only">
          {t("map.skip")}
        </a>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset, and role img would hide its links */}
        <svg viewBox={viewBox} role="group" aria-label={label} className="max-h-[46rem] w-full">
          <defs>
            <pattern
              id="map-no-data"
              width="24"
              height="24"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="24" height="24" className="fill-surface" />
              <rect width="7" height="24" className="fill-line-strong" opacity="0.55" />
            </pattern>
          </defs>
          {land.map((code) => (
            <use key={code} href={`${shapes}#p${code}`} className="map-land" />
          ))}
          {provinces.map((province) => (
            <a
              key={province.code}
              href={province.to}
              aria-label={province.title}
              aria-current={province.current ? "location" : undefined}
              data-shade={typeof province.class === "number" ? shadeOf(province.class, classes.length) : province.class}
            >
              <title>{province.title}</title>
              <use href={`${shapes}#p${province.code}`} />
            </a>
          ))}
          <use href={`${shapes}#lake`} className="map-lake" />
        </svg>
        <div id={after} className="flex flex-col gap-2">
          <MapLegend classes={classes} noData={noData} notExpected={notExpected} unit={unit} />
          <figcaption className="text-sm text-ink-faint">{t("map.credit")}</figcaption>
        </div>
      </figure>
    </LinkArea>
  );
}
