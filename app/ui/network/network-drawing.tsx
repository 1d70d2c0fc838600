import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LinkArea } from "../link.tsx";
import type { Drawing } from "./drawing.ts";
import { LoomDrawing } from "./loom-drawing.tsx";
import { WideDrawing } from "./wide-drawing.tsx";

/** A network as a drawing that needs no script: side by side on a desk, from above to below on a phone. Each part is a link. */
export function NetworkDrawing({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation("network");
  const after = useId();
  return (
    <LinkArea>
      <figure className="network-drawing flex flex-col gap-3">
        <a href={`#${after}`} className="sr-only focus:not-sr-only">
          {t("drawing.skip")}
        </a>
        <WideDrawing drawing={drawing} className="hidden w-full xl:block print:block" />
        <LoomDrawing drawing={drawing} className="mx-auto w-full max-w-lg xl:hidden print:hidden" />
        <figcaption id={after} className="text-sm text-ink-soft">
          {t("drawing.how")}
        </figcaption>
      </figure>
    </LinkArea>
  );
}
