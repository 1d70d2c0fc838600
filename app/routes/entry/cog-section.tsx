import { useTranslation } from "react-i18next";
import { UNDIVIDED } from "#app/domain/observations/cell.ts";
import { cogIcon, Icon } from "#app/ui/icons/icon.tsx";
import { useDraft } from "./draft-context.ts";
import { IndicatorEntry } from "./indicator-entry.tsx";
import { quotientText } from "./quotient.ts";
import { fieldName } from "./report-fields.ts";

/** The questions of one cog, under its colour, number and name; what is computed and what registers bring stands below. */
export function CogSection({ cog }: { cog: number }) {
  const { t } = useTranslation("entry");
  const { page } = useDraft();
  const indicators = page.indicators.filter((indicator) => indicator.cog === cog);
  const computed = page.computed.filter((indicator) => indicator.cog === cog);
  const registers = page.fromRegisters.filter((indicator) => indicator.cog === cog);
  return (
    <section data-cog={cog} aria-labelledby={`cog-${cog}`} className="border-l-4 border-cog pl-4 sm:pl-6">
      <h2 id={`cog-${cog}`} className="flex items-center gap-3 text-xl text-cog-text">
        <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-cog-soft">
          <Icon name={cogIcon(cog)} className="size-6" />
        </span>
        {t(`cog.${cog}`)}
      </h2>
      <ol className="mt-1 flex flex-col">
        {indicators.map((indicator) => (
          <IndicatorEntry key={indicator.code} indicator={indicator} />
        ))}
      </ol>
      {(computed.length > 0 || registers.length > 0) && (
        <dl className="flex flex-col gap-2 border-t border-line py-4">
          {computed.map((indicator) => (
            <Computed key={indicator.code} indicator={indicator} />
          ))}
          {registers.map(({ code, name }) => (
            <Row key={code} code={code} name={name}>
              <span className="text-ink-faint">{t("fromRegister")}</span>
            </Row>
          ))}
        </dl>
      )}
    </section>
  );
}

function Computed({ indicator }: { indicator: ReturnType<typeof useDraft>["page"]["computed"][number] }) {
  const { t } = useTranslation("entry");
  const { texts } = useDraft();
  const value = (code: string) => texts[fieldName(code, UNDIVIDED, "value")] ?? "";
  const share = quotientText(value(indicator.above), value(indicator.below), indicator);
  return (
    <Row code={indicator.code} name={indicator.name}>
      <output>
        <span className="figures text-lg font-semibold">{share ?? "–"}</span>{" "}
        <span className="text-ink-soft">{indicator.unit}</span>
        <span className="block text-sm text-ink-faint">
          {t("computed", { above: indicator.above, below: indicator.below })}
        </span>
      </output>
    </Row>
  );
}

function Row({ code, name, children }: { code: string; name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-8 md:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] xl:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)_12rem]">
      <dt>
        <span className="figures mr-2 text-sm text-ink-faint">{code}</span>
        {name}
      </dt>
      <dd className="md:text-right">{children}</dd>
    </div>
  );
}
