import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Language } from "#app/i18n/config.ts";
import { i18nOf } from "#app/i18n/server.server.ts";

/** The HTML of an element as the server sends it, in a language. */
export function html(element: ReactElement, language: Language = "th"): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(language)}>{element}</I18nextProvider>);
}
