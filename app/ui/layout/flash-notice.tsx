import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Notice, type Tone } from "../feedback/notice.tsx";
import { ButtonLink } from "../forms/button.tsx";

type Params = Record<string, string | number>;

export interface Flash {
  /** An i18n key with its area, such as `reviews:approved`. */
  key: string;
  params?: Params;
  tone?: Tone;
  /** What to go on with; without `to` it only says that there is nothing. */
  next?: { key: string; params?: Params; to?: string };
}

/** What the last command did. The way on takes focus, so that a row of decisions needs no pointer. */
export function FlashNotice({ flash: { key, params, tone = "success", next } }: { flash: Flash }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const to = next?.to;
  useEffect(() => {
    if (to) box.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [to]);
  return (
    <div ref={box} className="mb-5 print:hidden">
      <Notice
        tone={tone}
        announce
        actions={
          next &&
          to && (
            <ButtonLink to={to} icon="right" variant="primary" autoFocus>
              {t(next.key, next.params)}
            </ButtonLink>
          )
        }
      >
        {t(key, params)}
        {next && !to && <p>{t(next.key, next.params)}</p>}
      </Notice>
    </div>
  );
}
