import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { loadClientI18n } from "./i18n/client.ts";
import { asLanguage, DEFAULT_LANGUAGE } from "./i18n/config.ts";

void loadClientI18n(asLanguage(document.documentElement.lang) ?? DEFAULT_LANGUAGE).then((i18n) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
});
